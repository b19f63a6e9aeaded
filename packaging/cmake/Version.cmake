# patchbay::version is the header "version/Version.h": project(VERSION) and the commit, made in the build tree.
# The commit comes from git; in an archive made by git, from commit.txt; otherwise it is unknown.

function(patchbay_commit result)
    set(${result} unknown PARENT_SCOPE)
    find_package(Git QUIET)
    if(GIT_FOUND)
        # Not the commit of a repository that this tree merely lies in.
        execute_process(COMMAND ${GIT_EXECUTABLE} rev-parse --show-prefix
            WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} RESULT_VARIABLE failed OUTPUT_VARIABLE prefix ERROR_QUIET
            OUTPUT_STRIP_TRAILING_WHITESPACE)
        if(NOT failed AND prefix STREQUAL "")
            execute_process(COMMAND ${GIT_EXECUTABLE} describe --always --abbrev=12 --dirty --exclude=*
                WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} RESULT_VARIABLE failed OUTPUT_VARIABLE commit ERROR_QUIET
                OUTPUT_STRIP_TRAILING_WHITESPACE)
            # The log of HEAD grows with every commit and checkout: then configure again.
            execute_process(COMMAND ${GIT_EXECUTABLE} rev-parse --git-path logs/HEAD
                WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} OUTPUT_VARIABLE log ERROR_QUIET OUTPUT_STRIP_TRAILING_WHITESPACE)
            cmake_path(ABSOLUTE_PATH log BASE_DIRECTORY ${PROJECT_SOURCE_DIR})
            if(EXISTS ${log})
                set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${log})
            endif()
            if(NOT failed)
                set(${result} ${commit} PARENT_SCOPE)
                return()
            endif()
        endif()
    endif()
    file(READ ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/commit.txt archived)
    if(archived MATCHES "^([0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f])")
        set(${result} ${CMAKE_MATCH_1} PARENT_SCOPE)
    endif()
endfunction()

patchbay_commit(PATCHBAY_COMMIT)
configure_file(${CMAKE_CURRENT_LIST_DIR}/Version.h.in ${PROJECT_BINARY_DIR}/generated/version/Version.h @ONLY)
add_library(patchbay_version INTERFACE)
add_library(patchbay::version ALIAS patchbay_version)
target_include_directories(patchbay_version INTERFACE ${PROJECT_BINARY_DIR}/generated)
target_link_libraries(patchbay_version INTERFACE Qt6::Core)
