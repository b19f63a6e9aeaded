// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/SecretClipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString key = u"planted-key"_s;

/// What a program prints that runs beside this one and may ask it something meanwhile.
QString printed(const QString &program, const QStringList &arguments)
{
    QProcess process;
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(program, arguments);
    return finished.wait(20'000) ? QString::fromUtf8(process.readAllStandardOutput()) : u"does not end"_s;
}

/// What another program gets from the clipboard.
QString pasted()
{
    return printed(u"wl-paste"_s, {u"--no-newline"_s, u"--type"_s, u"text/plain;charset=utf-8"_s});
}

/// A window that counts what is typed into it.
class Typed final : public QWidget {
public:
    int keys = 0;

protected:
    void keyPressEvent(QKeyEvent * /*event*/) override { ++keys; }
};

} // namespace

/// In a real Wayland session. Weston keeps a copy of the first format only of what is copied, which of a key is a hint:
/// that a copy of the key itself comes back cannot be seen here.
class TestWaylandClipboard final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void canBePastedForAWhile();
    void isOverwrittenWithTheNextInput();
    void isOverwrittenAtTheEnd();

private:
    void type();
    void copy();

    std::unique_ptr<Typed> m_window;
    std::unique_ptr<ui::SecretClipboard> m_lender;
};

void TestWaylandClipboard::init()
{
    m_window = std::make_unique<Typed>();
    m_window->show();
    m_lender = std::make_unique<ui::SecretClipboard>(1h);
}

/// By a person, on the keyboard: a compositor wants to know of every new content which input asked for it. A key that
/// is pressed while the compositor's own window comes to the front is lost: whoever sees nothing presses again.
void TestWaylandClipboard::type()
{
    QTRY_VERIFY_WITH_TIMEOUT(m_window->isActiveWindow(), 20'000);
    const int before = m_window->keys;
    for (int presses = 0; presses < 20 && m_window->keys == before; ++presses) {
        QCOMPARE(printed(u"xdotool"_s, {u"key"_s, u"a"_s}), QString());
        static_cast<void>(QTest::qWaitFor([this, before] { return m_window->keys > before; }, 1'000));
    }
    QVERIFY(m_window->keys > before);
}

void TestWaylandClipboard::copy()
{
    type();
    m_lender->copyStreamKey(aws::Secret(key));
    QTRY_COMPARE_WITH_TIMEOUT(pasted(), key, 20'000); // who asks before the compositor has heard of it gets nothing
}

void TestWaylandClipboard::canBePastedForAWhile()
{
    copy();
    m_lender->takeBack();
    QVERIFY(!pasted().contains(key));
}

void TestWaylandClipboard::isOverwrittenWithTheNextInput()
{
    copy();
    QSignalSpy takenBack(m_lender.get(), &ui::SecretClipboard::takenBack);
    m_lender->takeBack();
    QVERIFY(takenBack.isEmpty());
    type();
    QTRY_COMPARE(takenBack.size(), 1);
    QCOMPARE(pasted(), u" "_s);
    QGuiApplication::clipboard()->clear(); // now the compositor offers its copy
    QVERIFY(!pasted().contains(key));
}

void TestWaylandClipboard::isOverwrittenAtTheEnd()
{
    copy();
    type();
    m_lender.reset();
    QGuiApplication::clipboard()->clear();
    QVERIFY(!pasted().contains(key));
}

QTEST_MAIN(TestWaylandClipboard)
#include "tst_waylandclipboard.moc"
