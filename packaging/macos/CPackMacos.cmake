# NOT RUN where it was written: see README.md. A disk image with the application and a link to /Applications.
set(CPACK_GENERATOR DragNDrop)
set(CPACK_COMPONENTS_ALL patchbay)
set(CPACK_PACKAGE_FILE_NAME "ivs-patchbay-${PROJECT_VERSION}-macos-${CMAKE_SYSTEM_PROCESSOR}")
set(CPACK_DMG_VOLUME_NAME "IVS Patchbay")
set(CPACK_DMG_FORMAT UDZO)
# Signs the staged bundle when PATCHBAY_SIGNING_IDENTITY is set in the environment.
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_SOURCE_DIR}/packaging/macos/Sign.cmake)
