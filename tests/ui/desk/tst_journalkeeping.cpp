// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// For how long the journal is kept: what would be removed is said before, and what was removed after it.

#include "patchbay/journal/Journal.h"
#include "support/Ended.h"
#include "ui/desk/JournalKeeping.h"
#include "ui/preferences/ForgetQuestion.h"
#include "ui/widgets/SentenceLabel.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using support::ended;

class TestJournalKeeping final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void nothingIsRemovedUnasked();
    void whatIsRemovedIsSaidBefore();
    void whatWasRemovedIsTold();

private:
    qint64 entries() { return ended(m_journal->count({}, {})).value().value(); }
    ui::Question *question() const { return m_window.findChild<ui::Question *>(); }
    void press(const QString &text) const
    {
        const auto all = question()->findChildren<QPushButton *>();
        (*std::ranges::find(all, text, &QPushButton::text))->click();
    }

    std::optional<QTemporaryDir> m_dir;
    std::optional<patchbay::Journal> m_journal;
    QWidget m_window;
};

/// One entry of today, and two of 40 days ago.
void TestJournalKeeping::init()
{
    m_dir.emplace();
    m_journal.emplace(m_dir->path());
    for (const int days : {0, 40, 40}) {
        patchbay::JournalEntry entry;
        entry.at = QDateTime::currentDateTimeUtc().addDays(-days);
        QVERIFY(ended(m_journal->note(entry)).value());
    }
    m_window.show();
}

void TestJournalKeeping::cleanup()
{
    const auto joined = support::started([](patchbay::Journal &journal) -> QCoro::Task<bool> {
        co_await journal.stopAndJoin();
        co_return true;
    }(*m_journal));
    QTRY_VERIFY(joined->has_value());
    m_journal.reset();
}

void TestJournalKeeping::nothingIsRemovedUnasked()
{
    ui::JournalKeeping keeping(*m_journal);
    keeping.keepFor({});
    std::optional<bool> answer;
    keeping.ask(std::chrono::days(30), m_window, [&answer](bool mayBe) { answer = mayBe; });
    QTRY_VERIFY(question());
    press(u"&Cancel"_s);
    QCOMPARE(answer, false);
    QCOMPARE(entries(), 3);
}

void TestJournalKeeping::whatIsRemovedIsSaidBefore()
{
    ui::JournalKeeping keeping(*m_journal);
    std::optional<bool> answer;
    keeping.ask(std::chrono::days(30), m_window, [&answer](bool mayBe) { answer = mayBe; });
    QTRY_VERIFY(question());
    const auto sentences = question()->findChildren<ui::SentenceLabel *>();
    QVERIFY(std::ranges::any_of(sentences, [](const QLabel *each) { return each->text().startsWith(u"2 "_s); }));
    QCOMPARE(entries(), 3);
    press(u"&Remove older entries"_s);
    QCOMPARE(answer, true);
}

void TestJournalKeeping::whatWasRemovedIsTold()
{
    ui::JournalKeeping keeping(*m_journal);
    QSignalSpy removed(&keeping, &ui::JournalKeeping::removed);
    keeping.keepFor(std::chrono::days(30));
    QTRY_COMPARE(removed.size(), 1);
    QVERIFY(removed.constFirst().constFirst().toString().contains(u"30"_s));
    QCOMPARE(entries(), 1);
}

QTEST_MAIN(TestJournalKeeping)
#include "tst_journalkeeping.moc"
