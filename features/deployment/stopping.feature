Feature: Stopping an instance costs nobody anything

  Every new version stops the one before it, in the middle of the day. What an instance has accepted is somebody's report;
  what it drops on its way out is found missing only when that person asks.

  @DEPLOY-10
  Rule: An instance that is told to stop finishes what it accepted, hands back the rest and refuses new work

    @DEPLOY-10.a @DEPLOY-10.b @DEPLOY-10.c @own-instance
    Example: An instance is told to stop in the middle of an upload and of an analysis
      Given two instances of the service
      And Maya has an account
      And the first one is at an analysis for Maya that takes longer than it may still run
      And half of another report of hers has arrived there
      When it is told to stop, and the other half arrives when it lets nobody else in
      Then the first one was not ready from then on, and let nobody in any more
      And her other report is accepted
      And it has ended by itself
      And the second one ends what the first has left within 10 seconds, each with exactly one result

    # The uploads go where an instance says that it is ready, as whoever routes traffic has it.
    @DEPLOY-10.d @own-instance
    Example: One of two instances is told to stop under a steady stream of uploads
      Given two instances of the service
      And Maya has an account
      When uploads of hers arrive at both all the time, and the first one is told to stop
      Then not one upload was dropped
      And each upload that was accepted has exactly one result within 40 seconds
