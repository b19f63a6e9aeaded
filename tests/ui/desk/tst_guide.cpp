// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Desk.h"

#include "ui/help/GuideDialog.h"

#include <QAction>
#include <QScrollBar>
#include <QTest>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

class TestGuide final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }

    void opensByItsKeyBesideTheWindow();
    void itsKeysAreThoseOfTheActions();
    void doesNotKeepTheProgramOpen();

private:
    ui::GuideDialog *guide() const { return m_desk->window.findChild<ui::GuideDialog *>(); }

    std::optional<tests::Desk> m_desk;
};

void TestGuide::init()
{
    m_desk.emplace();
    m_desk->openAccount();
    m_desk->window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window));
    QTest::keyClick(&m_desk->window, Qt::Key_F1);
    QVERIFY(guide());
}

void TestGuide::opensByItsKeyBesideTheWindow()
{
    QVERIFY(guide()->isVisible());
    QVERIFY(!guide()->isModal());
    QTest::keyClick(&m_desk->window, Qt::Key_F1);
    QCOMPARE(m_desk->window.findChildren<ui::GuideDialog *>().size(), 1);
    QTest::keyClick(guide(), Qt::Key_Escape);
    QTRY_VERIFY(!guide());
}

void TestGuide::itsKeysAreThoseOfTheActions()
{
    const QString text = guide()->findChild<QTextBrowser *>()->toPlainText();
    for (const QAction *const action : m_desk->window.actions()) {
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        const QStringList elsewhere{{}, u"F1"_s, u"Ctrl+,"_s, u"Ctrl+Q"_s};
        QVERIFY2(elsewhere.contains(key) || text.contains(key), qPrintable(key));
    }
    QVERIFY2(!text.contains(u'%'), qPrintable(text));
}

void TestGuide::doesNotKeepTheProgramOpen()
{
    m_desk->window.close();
    QTRY_VERIFY(m_desk->hasEnded);
}

QTEST_MAIN(TestGuide)
#include "tst_guide.moc"
