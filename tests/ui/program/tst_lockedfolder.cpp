// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/LockedFolder.h"
#include "ui/window/SingleInstance.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::LockHolder;

class TestLockedFolder final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhoHoldsItAndSinceWhen_data();
    void saysWhoHoldsItAndSinceWhen();
    void theSafeChoiceIsTheDefault();
    void startingHereIsChosen();

private:
    LockHolder m_holder{LockHolder::Kind::AnotherComputer, 4711, u"ivs-patchbay"_s, u"<b>control-room-2</b>"_s,
                        QDateTime(QDate(2026, 11, 28), QTime(19, 4, 10))};
};

void TestLockedFolder::saysWhoHoldsItAndSinceWhen_data()
{
    QTest::addColumn<LockHolder::Kind>("kind");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("here") << LockHolder::Kind::ThisComputer
                          << QStringList{u"ivs-patchbay"_s, u"4711"_s, u"does not answer"_s};
    QTest::newRow("elsewhere") << LockHolder::Kind::AnotherComputer
                               << QStringList{u"ivs-patchbay"_s, u"4711"_s, u"control-room-2"_s};
    QTest::newRow("nobody") << LockHolder::Kind::Nobody << QStringList{u"does not say"_s};
}

void TestLockedFolder::saysWhoHoldsItAndSinceWhen()
{
    QFETCH(const LockHolder::Kind, kind);
    QFETCH(const QStringList, words);
    m_holder.kind = kind;
    const QString sentence = ui::lockedSentence(m_holder, u"/a/folder"_s);
    for (const QString &word : words + QStringList{u"folder"_s, u"28 "_s, u"19:04:10"_s})
        QVERIFY2(sentence.contains(word), qPrintable(sentence));
}

void TestLockedFolder::theSafeChoiceIsTheDefault()
{
    ui::LockedDialog dialog(m_holder, u"/a/folder"_s);
    const QSignalSpy chosen(&dialog, &ui::LockedDialog::startHereChosen);
    QCOMPARE(dialog.textFormat(), Qt::PlainText); // the names are another computer's
    QCOMPARE(dialog.defaultButton()->text(), u"&Quit"_s);
    dialog.open();
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
    dialog.open();
    QTest::keyClick(&dialog, Qt::Key_Return);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(chosen.size(), 0);
}

void TestLockedFolder::startingHereIsChosen()
{
    ui::LockedDialog dialog(m_holder, u"/a/folder"_s);
    const QSignalSpy chosen(&dialog, &ui::LockedDialog::startHereChosen);
    dialog.open();
    for (QAbstractButton *const button : dialog.buttons()) {
        if (button->text() == "&Start here anyway"_L1)
            button->click();
    }
    QCOMPARE(chosen.size(), 1);
}

QTEST_MAIN(TestLockedFolder)
#include "tst_lockedfolder.moc"
