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

      @PDF-03.a
      Examples: not a PDF
        | file                                 | reason                |
        | a photo that is named report.pdf     | the file is not a PDF |
        | a text that is named report.pdf      | the file is not a PDF |
        | a web page that is named report.pdf  | the file is not a PDF |
        | an archive that is named report.pdf  | the file is not a PDF |
        | a photo with a PDF hidden inside     | the file is not a PDF |

      @PDF-03.b
      Examples: cut off
        | file                                 | reason                |
        | a report cut off in the middle       | the file is cut off   |
        | a report cut off just before its end | the file is cut off   |
        | a report whose middle is missing     | the file is cut off   |

      @PDF-03.c
      Examples: protected
        | file                                    | reason                              |
        | a report protected by a password        | the file is protected by a password |
        | a report protected by an empty password | the file is protected by a password |

      @PDF-03.d
      Examples: empty
        | file                                 | reason                |
        | an empty file                        | the file is empty     |

      @PDF-03.e
      Examples: too large
        | file                                 | reason                        |
        | a PDF of 20 MB and one byte          | the file is larger than 20 MB |

      # The second one claims to have a single page: what it says of itself does not count.
      @PDF-03.f
      Examples: too many pages
        | file                                 | reason                           |
        | a PDF of 501 pages                   | the file has more than 500 pages |
        | a PDF of 501 pages that claims one   | the file has more than 500 pages |

      # Names may be written in escapes and hidden in packed objects: they mean the same to a reader.
      @PDF-03.i
      Examples: scripts
        | file                                        | reason                     |
        | a report that runs a script on opening      | the file contains a script |
        | a report with a script among its names      | the file contains a script |
        | a report with a script in disguised letters | the file contains a script |
        | a report with a script in a packed object   | the file contains a script |

      @PDF-03.j
      Examples: launch actions
        | file                                        | reason                     |
        | a report that starts a program on opening   | the file starts a program  |
        | a report with a link that starts a program  | the file starts a program  |

      # Malware is looked for before the type is judged: the bare test file is no PDF, yet it is named as malware.
      @PDF-03.k
      Examples: malware
        | file                                         | reason                    |
        | the malware test file                        | the file contains malware |
        | a report with the malware test file attached | the file contains malware |
        | a report with the malware test file packed   | the file contains malware |

    @PDF-03.l
    Scenario Outline: <file> leaves no trace
      Given Maya has an account
      And she has <file>
      When she uploads it and is refused
      Then nothing of it is kept

      Examples: one for each reason
        | file                                      |
        | a photo that is named report.pdf          |
        | a report cut off in the middle            |
        | a report protected by a password          |
        | an empty file                             |
        | a PDF of 20 MB and one byte               |
        | a PDF of 501 pages                        |
        | a page that unpacks to 320 MB             |
        | two hundred thousand lists in one another |
        | a report that runs a script on opening    |
        | a report that starts a program on opening |
        | the malware test file                     |

    # What is uploaded again and again is looked at again and again: one short upload could be over between two looks.
    @alone
    Scenario Outline: <file> is refused within bounded memory
      Given Maya has an account
      And she has <file>
      When she uploads it again and again while the memory of the service is watched
      Then she is told that <reason>
      And the service never held more than 256 MB above idle

      # Some hundred kilobytes on the wire unpack to hundreds of megabytes.
      @PDF-03.g
      Examples: decompression bombs
        | file                           | reason                           |
        | a page that unpacks to 320 MB  | the file unpacks to far too much |
        | an image that unpacks to 320 MB | the file unpacks to far too much |

      # A reader that descends level by level runs out of stack.
      @PDF-03.h
      Examples: deep nesting
        | file                                      | reason                        |
        | two hundred thousand lists in one another | the file is nested too deeply |
        | a page tree of ten thousand levels        | the file is nested too deeply |

    # The twins of the hostile files: what looks alike and does no harm is let in.
    Scenario Outline: <file> is accepted
      Given Maya has an account
      And she has <file>
      When she uploads it
      Then it is accepted
      And it is stored once with its row

      @PDF-03.a
      Examples: a PDF though it does not begin like one
        | file                                      |
        | a report with empty lines before it       |

      @PDF-03.b
      Examples: whole though something follows its end
        | file                                      |
        | a report with stray bytes after its end   |
        | a report with a second revision           |

      @PDF-03.c
      Examples: not protected
        | file                                      |
        | an ordinary credit report                 |

      @PDF-03.d
      Examples: one empty page is no empty file
        | file                                      |
        | a PDF of one empty page                   |

      @PDF-03.e
      Examples: exactly at the size limit
        | file                                      |
        | a PDF of 20 MB                            |

      # The second one claims to have 9,000 pages: what it says of itself does not count.
      @PDF-03.f
      Examples: exactly at the page limit
        | file                                      |
        | a PDF of 500 pages                        |
        | a PDF of 500 pages that claims 9000       |

      @PDF-03.g
      Examples: large when unpacked, as honest scans are
        | file                                      |
        | a PDF of one white page as a scanner makes it |

      @PDF-03.h
      Examples: nested as deeply as is allowed
        | file                                      |
        | a PDF of a hundred lists in one another   |
        | a page tree of twenty levels              |

      @PDF-03.i
      Examples: it only speaks of scripts
        | file                                      |
        | a report that only speaks of scripts and programs |

      @PDF-03.j
      Examples: a link that starts nothing
        | file                                      |
        | a report with a link to a website         |

      @PDF-03.k
      Examples: a harmless attachment that names the malware test file
        | file                                      |
        | a report with a harmless attachment       |

    @PDF-03.m
    Example: Other people are answered during and after each refusal
      Given Noor has an account
      And Maya has one of each unusable file
      And Noor lists her reports again and again
      When Maya uploads each of them
      Then Maya was refused each time
      And Noor is still answered
      And Noor was answered every time within 2 seconds
