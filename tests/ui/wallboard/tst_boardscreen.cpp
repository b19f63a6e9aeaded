// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// On two screens, of which one may be gone the next time.

#include "ui/wallboard/BoardScreen.h"

#include "files/Settings.h"
#include "ui/settings/SettingsKeys.h"

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

class TestBoardScreen final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(QGuiApplication::screens().size(), 2); }
    void init();
    void cleanup();

    void atFirstItGoesToTheOtherScreen();
    void itStaysWhereItWasPut();
    void fullScreenIsRemembered();
    void withoutItsScreenItCoversNothing();
    void whatIsSoWithoutItsScreenIsNotRemembered();

private:
    struct Shown {
        explicit Shown(files::Settings &settings)
            : screen(*new ui::BoardScreen(window, settings))
        {
        }
        void open(const QWidget *other)
        {
            screen.restore(other);
            window.show();
        }

        QWidget window;
        ui::BoardScreen &screen;
    };

    QScreen &left() const { return *QGuiApplication::screens().at(0); }
    QScreen &right() const { return *QGuiApplication::screens().at(1); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<files::Settings> m_settings;
    std::unique_ptr<QWidget> m_main; ///< on the left
};

void TestBoardScreen::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<files::Settings>(m_dir->path());
    m_main = std::make_unique<QWidget>();
    m_main->setGeometry(QRect(left().geometry().topLeft() + QPoint(50, 50), QSize(300, 200)));
    m_main->show();
}

void TestBoardScreen::cleanup()
{
    m_main.reset();
    m_settings.reset();
}

void TestBoardScreen::atFirstItGoesToTheOtherScreen()
{
    Shown board(*m_settings);
    board.open(m_main.get());
    QCOMPARE(board.window.screen(), &right());
    QVERIFY(right().geometry().contains(board.window.geometry()));
    QVERIFY(!board.window.isFullScreen());
}

void TestBoardScreen::itStaysWhereItWasPut()
{
    {
        Shown board(*m_settings);
        board.open(m_main.get());
        board.screen.choose(left());
        QCOMPARE(board.window.screen(), &left());
    }
    Shown again(*m_settings);
    again.open(m_main.get());
    QCOMPARE(again.window.screen(), &left());
}

void TestBoardScreen::fullScreenIsRemembered()
{
    {
        Shown board(*m_settings);
        board.open(m_main.get());
        board.screen.choose(right());
        board.window.setWindowState(Qt::WindowFullScreen);
        QTRY_VERIFY(board.window.isFullScreen());
    }
    Shown again(*m_settings);
    again.open(m_main.get());
    QCOMPARE(again.window.screen(), &right());
    QVERIFY(again.window.isFullScreen());
    again.screen.choose(left()); // as large as it was
    QVERIFY(again.window.isFullScreen());
    QCOMPARE(again.window.screen(), &left());
}

void TestBoardScreen::withoutItsScreenItCoversNothing()
{
    m_settings->setValue(ui::boardScreenKey, u"HDMI-7"_s);
    m_settings->setValue(ui::boardFullKey, true);
    Shown board(*m_settings);
    board.open(m_main.get());
    QVERIFY(!board.window.isFullScreen());
    QCOMPARE(board.window.screen(), &left()); // beside the main window
}

void TestBoardScreen::whatIsSoWithoutItsScreenIsNotRemembered()
{
    m_settings->setValue(ui::boardScreenKey, u"HDMI-7"_s);
    m_settings->setValue(ui::boardFullKey, true);
    Shown board(*m_settings);
    board.open(m_main.get());
    board.window.resize(500, 400);
    QCOMPARE(m_settings->value(ui::boardScreenKey).toString(), u"HDMI-7"_s);
    QVERIFY(m_settings->value(ui::boardFullKey).toBool());
    board.screen.choose(right()); // until a person wants something else
    QCOMPARE(m_settings->value(ui::boardScreenKey).toString(), right().name());
}

int main(int argc, char **argv)
{
    // The offscreen platform takes its screens from a file.
    QTemporaryDir dir;
    QFile file(dir.filePath(u"screens.json"_s));
    if (!file.open(QIODevice::WriteOnly))
        return EXIT_FAILURE;
    file.write(R"({"screens": [
        {"name": "left", "x": 0, "y": 0, "width": 1280, "height": 800, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
        {"name": "right", "x": 1280, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    ]})");
    file.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + QFile::encodeName(file.fileName()));
    QApplication application(argc, argv);
    TestBoardScreen test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_boardscreen.moc"
