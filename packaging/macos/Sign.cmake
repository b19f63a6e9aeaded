# Run by cpack when the bundle is staged. NOT RUN where it was written.
if(NOT DEFINED ENV{PATCHBAY_SIGNING_IDENTITY})
    message(WARNING "Not signed: set PATCHBAY_SIGNING_IDENTITY to a Developer ID Application certificate's name.")
    return()
endif()
file(GLOB_RECURSE bundles LIST_DIRECTORIES true "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/*.app")
list(FILTER bundles INCLUDE REGEX "IVS Patchbay\\.app$")
foreach(bundle IN LISTS bundles)
    execute_process(
        COMMAND codesign --force --deep --timestamp --options runtime
            --entitlements ${CMAKE_CURRENT_LIST_DIR}/entitlements.plist --sign $ENV{PATCHBAY_SIGNING_IDENTITY} ${bundle}
        COMMAND_ERROR_IS_FATAL ANY)
endforeach()
