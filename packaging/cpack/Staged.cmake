# Run by cpack when a package's files are staged, before they are packed.
if(CPACK_GENERATOR STREQUAL "RPM")
    # Where the zsh of Fedora and openSUSE looks; Debian's looks in vendor-completions.
    file(GLOB folders LIST_DIRECTORIES true "${CPACK_TEMPORARY_DIRECTORY}/*/usr/share/zsh")
    foreach(folder IN LISTS folders)
        file(RENAME ${folder}/vendor-completions ${folder}/site-functions)
    endforeach()
endif()

file(GLOB programs "${CPACK_TEMPORARY_DIRECTORY}/*/usr/bin/*")
execute_process(COMMAND strip --remove-section=.comment --remove-section=.note ${programs} COMMAND_ERROR_IS_FATAL ANY)

if(DEFINED ENV{SOURCE_DATE_EPOCH})
    execute_process(
        COMMAND find ${CPACK_TEMPORARY_DIRECTORY} -exec touch --no-dereference --date=@$ENV{SOURCE_DATE_EPOCH} {} +
        COMMAND_ERROR_IS_FATAL ANY)
endif()
