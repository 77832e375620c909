Feature: Documents that cannot be analysed

  People upload whatever they have, and some upload what shall hurt us. A file that cannot be read must cost its sender
  one clear sentence, and us nothing: no row, no object, no job, and not the service for everybody else.

  @PDF-03
  Rule: A hostile or unusable file is refused by name and leaves no trace

    Scenario Outline: <file> is refused
      Given Maya has an account
      And she has <file>
      When she uploads it
      Then she is told that <reason>
      And nothing of it is kept

      @PDF-03.a @PDF-03.l
      Examples: not a PDF
        | file                                 | reason                |
        | a photo that is named report.pdf     | the file is not a PDF |
        | a text that is named report.pdf      | the file is not a PDF |
        | a web page that is named report.pdf  | the file is not a PDF |
        | an archive that is named report.pdf  | the file is not a PDF |
        | a photo with a PDF hidden inside     | the file is not a PDF |

      @PDF-03.b @PDF-03.l
      Examples: cut off
        | file                                 | reason                |
        | a report cut off in the middle       | the file is cut off   |
        | a report cut off just before its end | the file is cut off   |
        | a report whose middle is missing     | the file is cut off   |

      @PDF-03.c @PDF-03.l
      Examples: protected
        | file                                    | reason                              |
        | a report protected by a password        | the file is protected by a password |
        | a report protected by an empty password | the file is protected by a password |

      @PDF-03.d @PDF-03.l
      Examples: empty
        | file                                 | reason                |
        | an empty file                        | the file is empty     |

      @PDF-03.e @PDF-03.l
      Examples: too large
        | file                                 | reason                        |
        | a PDF of 20 MB and one byte          | the file is larger than 20 MB |

      # The second one claims to have a single page: what it says of itself does not count.
      @PDF-03.f @PDF-03.l
      Examples: too many pages
        | file                                 | reason                           |
        | a PDF of 501 pages                   | the file has more than 500 pages |
        | a PDF of 501 pages that claims one   | the file has more than 500 pages |

      # Names may be written in escapes and hidden in packed objects: they mean the same to a reader.
      @PDF-03.i @PDF-03.l
      Examples: scripts
        | file                                        | reason                     |
        | a report that runs a script on opening      | the file contains a script |
        | a report with a script among its names      | the file contains a script |
        | a report with a script in disguised letters | the file contains a script |
        | a report with a script in a packed object   | the file contains a script |

      @PDF-03.j @PDF-03.l
      Examples: launch actions
        | file                                        | reason                     |
        | a report that starts a program on opening   | the file starts a program  |
        | a report with a link that starts a program  | the file starts a program  |

      # Malware is looked for before the type is judged: the bare test file is no PDF, yet it is named as malware.
      @PDF-03.k @PDF-03.l
      Examples: malware
        | file                                         | reason                    |
        | the malware test file                        | the file contains malware |
        | a report with the malware test file attached | the file contains malware |
        | a report with the malware test file packed   | the file contains malware |

    # A megabyte on the wire may unpack to gigabytes, and a few kilobytes may nest a hundred thousand deep.
    @alone
    Scenario Outline: <file> is refused within bounded memory
      Given Maya has an account
      And she has <file>
      When she uploads it while the memory of the service is watched
      Then she is told that <reason>
      And the service never held more than 256 MB above idle
      And nothing of it is kept

      @PDF-03.g
      Examples: decompression bombs
        | file                                    | reason                           |
        | a page that unpacks to gigabytes        | the file unpacks to far too much |
        | an image that unpacks to gigabytes      | the file unpacks to far too much |

      @PDF-03.h
      Examples: deep nesting
        | file                                    | reason                           |
        | a hundred thousand lists in one another | the file is nested too deeply    |
        | a page tree without an end              | the file is nested too deeply    |

    Scenario Outline: <file> is accepted
      Given Maya has an account
      And she has <file>
      When she uploads it
      Then it is accepted
      And it is stored once with its row

      @PDF-03.e
      Examples: exactly at the size limit
        | file              |
        | a PDF of 20 MB    |

      @PDF-03.f
      Examples: exactly at the page limit
        | file              |
        | a PDF of 500 pages |

      # The twins of the hostile files: what looks alike and does no harm is let in.
      @PDF-03.a @PDF-03.b @PDF-03.c @PDF-03.d @PDF-03.g @PDF-03.h @PDF-03.i @PDF-03.j @PDF-03.k
      Examples: an ordinary report
        | file                        |
        | an ordinary credit report   |

    @PDF-03.m
    Example: Other people are answered during and after each refusal
      Given Noor has an account
      And Maya has one of each unusable file
      And Noor lists her reports again and again
      When Maya uploads each of them
      Then Maya was refused each time
      And Noor was answered every time within 2 seconds
      And Noor is still answered
