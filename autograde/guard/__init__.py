"""The untrusted side: a warden process, the answer process below it, and its children.

Only the standard library is imported here, and little of it: every process that a student's
function starts loads this package.

    judge (notebook kernel)
      └─ zygote, or a box     everything imported; one for all runs outside a box
           └─ warden     own session, sub-reaper, never runs the student's code
                └─ answer     imports the module, calls the function
                     └─ its children, grandchildren, …  (instrumented by ``child``)
"""
