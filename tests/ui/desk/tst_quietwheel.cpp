// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The mouse wheel over whatever box the program has.

#include "Desk.h"

#include "ui/accounts/AccountsDialog.h"
#include "ui/desk/AccountChooser.h"
#include "ui/preferences/PreferencesDialog.h"
#include "ui/widgets/QuietWheel.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QSpinBox>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace {

/// As the platform hands it over: Qt gives the focus by itself then, where the policy says so.
void turnWheel(QWidget &over)
{
    const QPointF at = over.rect().center();
    QWheelEvent wheel(at, over.mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&wheel);
    qApp->notify(&over, &wheel);
}

QString valueOf(QWidget &box)
{
    if (const auto *const combo = qobject_cast<QComboBox *>(&box))
        return combo->currentText();
    return qobject_cast<QAbstractSpinBox *>(&box)->text();
}

std::vector<QWidget *> boxesIn(const QWidget &window)
{
    std::vector<QWidget *> boxes;
    for (auto *const combo : window.findChildren<QComboBox *>())
        boxes.push_back(combo);
    for (auto *const spin : window.findChildren<QAbstractSpinBox *>())
        boxes.push_back(spin);
    std::erase_if(boxes, [](const QWidget *box) { return !box->isVisible(); });
    return boxes;
}

} // namespace

class TestQuietWheel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk.emplace(); }
    void cleanup() { m_desk.reset(); }

    void switchesNoAccountAndNoRegion();
    void changesNothingThatIsKept();
    void turnsWhatHasTheFocus();
    void scrollsAnOpenList();

private:
    QComboBox *regions() const
    {
        return m_desk->window.findChild<ui::AccountChooser *>()->findChildren<QComboBox *>().constLast();
    }

    std::optional<tests::Desk> m_desk;
};

void TestQuietWheel::switchesNoAccountAndNoRegion()
{
    m_desk->openAccount();
    QVERIFY(m_desk->accounts.add({{}, u"Rehearsals"_s, accounts::FromAccessKey{}, {u"us-west-2"_s}}));
    const auto boxes = boxesIn(*m_desk->window.findChild<ui::AccountChooser *>());
    QCOMPARE(boxes.size(), 2U);
    for (QWidget *const box : boxes) {
        for (const bool hasFocus : {false, true}) {
            if (hasFocus)
                box->setFocus();
            const QString before = valueOf(*box);
            turnWheel(*box);
            QCOMPARE(valueOf(*box), before);
            QCOMPARE(box->hasFocus(), hasFocus);
        }
    }
    QCOMPARE(m_desk->opened, 1);
}

void TestQuietWheel::changesNothingThatIsKept()
{
    m_desk->openAccount();
    const accounts::Account before = *m_desk->accounts.find(m_desk->account);
    ui::PreferencesDialog preferences({}, &m_desk->window);
    bool isChanged = false;
    connect(&preferences, &ui::PreferencesDialog::preferencesChanged, this, [&isChanged] { isChanged = true; });
    preferences.show();
    ui::AccountsDialog *const accounts = m_desk->desk.showAccounts(m_desk->account);
    std::size_t tried = 0;
    for (const QWidget *const dialog : {static_cast<QWidget *>(&preferences), static_cast<QWidget *>(accounts)}) {
        for (QWidget *const box : boxesIn(*dialog)) {
            ++tried;
            const QString value = valueOf(*box);
            turnWheel(*box);
            QCOMPARE(valueOf(*box), value);
            QVERIFY(!box->hasFocus());
        }
    }
    // Appearance, interval, share, both terms of waits, grace of alarms, journal and port of metrics; an account's
    // colour, region and share.
    QCOMPARE(tried, 11U);
    QVERIFY(!isChanged);
    QVERIFY(*m_desk->accounts.find(m_desk->account) == before);
}

/// Who has gone there means it.
void TestQuietWheel::turnsWhatHasTheFocus()
{
    ui::PreferencesDialog preferences({}, &m_desk->window);
    preferences.show();
    auto *const share = preferences.findChild<QSpinBox *>();
    QVERIFY(QTest::qWaitForWindowActive(&preferences));
    share->setFocus();
    const int before = share->value();
    turnWheel(*share);
    QVERIFY(share->value() < before);
}

void TestQuietWheel::scrollsAnOpenList()
{
    m_desk->openAccount();
    regions()->showPopup();
    QAbstractItemView *const list = regions()->view();
    QTRY_VERIFY(list->isVisible());
    const QString before = regions()->currentText();
    turnWheel(*list->viewport());
    QVERIFY(list->isVisible());
    QCOMPARE(regions()->currentText(), before);
    regions()->hidePopup();
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const ui::QuietWheel wheel(application);
    TestQuietWheel test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "tst_quietwheel.moc"
