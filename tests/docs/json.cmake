# Fails where FILE is no JSON.
file(READ "${FILE}" text)
string(JSON kind ERROR_VARIABLE problem TYPE "${text}")
if(problem)
  message(FATAL_ERROR "${problem}")
endif()
