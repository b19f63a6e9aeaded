// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/messages/ErrorDialog.h"
#include "ui/program/LockedFolder.h"
#include "ui/program/SingleInstance.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using ui::LockHolder;

namespace {

QPushButton *button(const QDialog &dialog, const QString &label)
{
    const auto buttons = dialog.findChildren<QPushButton *>();
    const auto found = std::find_if(buttons.begin(), buttons.end(),
                                    [&label](const QPushButton *each) { return each->text() == label; });
    return found == buttons.end() ? nullptr : *found;
}

const QLabel *heading(const QDialog &dialog)
{
    const auto labels = dialog.findChildren<QLabel *>();
    const auto found =
        std::find_if(labels.begin(), labels.end(), [](const QLabel *label) { return label->font().bold(); });
    return found == labels.end() ? nullptr : *found;
}

} // namespace

class TestLockedFolder final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhoHoldsItAndSinceWhen_data();
    void saysWhoHoldsItAndSinceWhen();
    void theSafeChoiceIsTheDefault();
    void startingHereIsChosen();
    void looksAndReadsAsTheOtherAlerts();
    void saysThatTheOtherOneEnds();

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
    QTest::newRow("ending") << LockHolder::Kind::ThisComputer
                            << QStringList{u"ivs-patchbay"_s, u"4711"_s, u"has not ended yet"_s};
    QTest::newRow("nobody") << LockHolder::Kind::Nobody << QStringList{u"does not say"_s};
}

void TestLockedFolder::saysWhoHoldsItAndSinceWhen()
{
    QFETCH(const LockHolder::Kind, kind);
    QFETCH(const QStringList, words);
    m_holder.kind = kind;
    m_holder.isEnding = QLatin1String(QTest::currentDataTag()) == "ending"_L1;
    const QString sentence = ui::lockedSentence(m_holder, u"/a/folder"_s);
    for (const QString &word : words + QStringList{u"folder"_s, u"28 "_s, u"19:04:10"_s})
        QVERIFY2(sentence.contains(word), qPrintable(sentence));
}

void TestLockedFolder::theSafeChoiceIsTheDefault()
{
    ui::LockedDialog dialog(m_holder, u"/a/folder"_s);
    const QSignalSpy chosen(&dialog, &ui::LockedDialog::startHereChosen);
    for (const QLabel *const label : dialog.findChildren<QLabel *>()) {
        if (!label->text().isEmpty())
            QCOMPARE(label->textFormat(), Qt::PlainText); // the names are another computer's
    }
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
    button(dialog, u"&Start here anyway"_s)->click();
    QCOMPARE(chosen.size(), 1);
    QVERIFY(!button(dialog, u"&Start here anyway"_s)->isEnabled());
}

void TestLockedFolder::looksAndReadsAsTheOtherAlerts()
{
    ui::LockedDialog dialog(m_holder, u"/a/folder/"_s + QString(300, u'x'));
    const ui::ErrorDialog other({});
    QCOMPARE(heading(dialog)->font(), heading(other)->font());
    QAccessibleInterface *const seen = QAccessible::queryAccessibleInterface(&dialog);
    QCOMPARE(seen->role(), QAccessible::AlertMessage);
    QCOMPARE(seen->text(QAccessible::Name), heading(dialog)->text());
    dialog.open();
    const QRect inside = dialog.rect();
    for (const QLabel *const label : dialog.findChildren<QLabel *>()) {
        QVERIFY(inside.contains(label->geometry()));
        QVERIFY(label->height() >= label->heightForWidth(label->width()));
    }
}

void TestLockedFolder::saysThatTheOtherOneEnds()
{
    m_holder.kind = LockHolder::Kind::ThisComputer;
    ui::LockedDialog dialog(m_holder, u"/a/folder"_s);
    QCOMPARE(heading(dialog)->text(), u"IVS Patchbay is already running"_s);
    m_holder.isEnding = true;
    dialog.showHolder(m_holder, u"/a/folder"_s);
    QCOMPARE(heading(dialog)->text(), u"IVS Patchbay is still ending"_s);
    QCOMPARE(dialog.accessibleName(), u"IVS Patchbay is still ending"_s);
}

QTEST_MAIN(TestLockedFolder)
#include "tst_lockedfolder.moc"
