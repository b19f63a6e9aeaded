# What nearly every file includes, compiled once: it halves a build with tests. Only there. What is shipped is built
# without it, which also finds the file that misses an include.
#     patchbay_precompiled(TARGET core|widgets)
function(patchbay_precompiled target headers)
    if(PATCHBAY_TESTS)
        target_precompile_headers(${target} REUSE_FROM patchbay_headers_${headers})
    endif()
endfunction()

if(PATCHBAY_TESTS)
    set(core
        <algorithm> <array> <chrono> <functional> <map> <memory> <optional> <stop_token> <utility> <variant> <vector>
        <tl/expected.hpp>
        <QByteArray> <QCoreApplication> <QDateTime> <QDir> <QFile> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject>
        <QList> <QLoggingCategory> <QObject> <QPointer> <QRegularExpression> <QString> <QStringList> <QTimer> <QUrl>
        <QCoroTask> <QCoroFuture> <QCoroSignal>)
    set(widgets
        <QAccessible> <QAction> <QApplication> <QClipboard> <QComboBox> <QDialog> <QEvent> <QFormLayout>
        <QGuiApplication> <QHBoxLayout> <QHeaderView> <QLabel> <QLineEdit> <QPainter> <QPushButton> <QScrollBar>
        <QTableView> <QToolButton> <QVBoxLayout> <QWidget>)
    file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/headers.cpp CONTENT "")
    foreach(headers core widgets)
        add_library(patchbay_headers_${headers} OBJECT ${PROJECT_BINARY_DIR}/headers.cpp)
        set_target_properties(patchbay_headers_${headers} PROPERTIES AUTOMOC OFF AUTOUIC OFF)
        target_link_libraries(patchbay_headers_${headers} PRIVATE Qt6::Core QCoro6::Core tl::expected patchbay_flags)
        target_precompile_headers(patchbay_headers_${headers} PRIVATE ${core})
    endforeach()
    target_link_libraries(patchbay_headers_widgets PRIVATE Qt6::Widgets)
    target_precompile_headers(patchbay_headers_widgets PRIVATE ${widgets})
    unset(core)
    unset(widgets)
endif()
