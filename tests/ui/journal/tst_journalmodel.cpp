// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The entries of a journal as a table that is read page by page, while others are written.

#include "patchbay/journal/JournalFixture.h"
#include "ui/journal/JournalModel.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace patchbay;
using Column = ui::JournalModel::Column;
using tests::rebind;

class TestJournalModel final : public QObject, private tests::JournalFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void isAModel();
    void theNewestComeFirst();
    void nothingIsReadThatNobodyLooksAt();
    void whatIsWrittenComesInAtTheTop();
    void whatBecomesOfAnEntryIsShown();
    void rowsKeepTheirPlacesThroughAnotherChoice();
    void anEntryThatDoesNotFitAnyMoreGoes();
    void manyAtOnceAreAllThere();
    void nothingIsReadWhileNobodyLooks();
    void theLastChoiceCounts();
    void whatCannotBeReadIsSaid();
    void choosesByTimeAndResult();

private:
    void write(int count);
    void show(ui::JournalModel &model, const ui::JournalChoice &choice = {});
    void fetchAll(ui::JournalModel &model);
};

void TestJournalModel::write(int count)
{
    const auto before = found().size();
    for (int number = 1; number <= count; ++number)
        auto slot = support::started(m_journal->intend(rebind(number), {}));
    QCOMPARE(found().size(), before + std::size_t(count));
}

void TestJournalModel::show(ui::JournalModel &model, const ui::JournalChoice &choice)
{
    model.show(choice);
    QTRY_VERIFY(model.isAnswered() && model.total());
}

/// As a view does that is scrolled to its end.
void TestJournalModel::fetchAll(ui::JournalModel &model)
{
    QTRY_VERIFY(model.total());
    const auto isWhole = [&model] { return model.rowCount() == int(*model.total()); };
    while (!isWhole()) {
        const int before = model.rowCount();
        QTRY_VERIFY(model.canFetchMore({}) || isWhole()); // not while it looks for what is new; its tester fetches too
        model.fetchMore({});
        QTRY_VERIFY(model.rowCount() > before);
    }
    QVERIFY(!model.canFetchMore({}));
}

void TestJournalModel::isAModel()
{
    ui::JournalModel model(*m_journal);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    write(450);
    show(model);
    fetchAll(model);
    QCOMPARE(model.rowCount(), 450);
    conclude(intended(rebind(451)), JournalOutcome::Moved);
    QTRY_COMPARE(model.rowCount(), 451);
    show(model, {.words = u"cam-1"_s});
    show(model, {.words = u"nobody"_s});
    QCOMPARE(model.rowCount(), 0);
    show(model);
    QVERIFY(model.rowCount() > 0);
}

void TestJournalModel::theNewestComeFirst()
{
    conclude(intended(rebind(1)), JournalOutcome::Moved);
    conclude(intended(rebind(2)), JournalOutcome::Refused);
    ui::JournalModel model(*m_journal);
    show(model);
    const auto text = [&model](int row, Column column) { return model.index(row, int(column)).data().toString(); };
    QCOMPARE(text(0, Column::Encoder), u"cam-2"_s);
    QCOMPARE(text(0, Column::From), u"rehearsal"_s);
    QCOMPARE(text(0, Column::To), u"main"_s);
    QCOMPARE(text(0, Column::Result), u"refused, not moved"_s);
    QCOMPARE(text(0, Column::Account), u"Live Events"_s);
    QCOMPARE(text(0, Column::Region), u"eu-west-1"_s);
    QVERIFY(text(0, Column::Who).contains(model.at(0).osUser));
    QCOMPARE(text(1, Column::Result), u"moved"_s);
    QVERIFY(!model.index(0, int(Column::Result)).data(Qt::DecorationRole).isNull());
    QVERIFY(model.index(0, int(Column::Encoder)).data(Qt::ToolTipRole).toString().contains(tests::encoderArn(2)));
}

void TestJournalModel::nothingIsReadThatNobodyLooksAt()
{
    write(450);
    ui::JournalModel model(*m_journal);
    show(model);
    QCOMPARE(model.rowCount(), 200);
    QCOMPARE(model.total(), std::optional<qint64>(450));
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QVERIFY(!model.canFetchMore({})); // one question at a time
    QTRY_COMPARE(model.rowCount(), 400);
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 450);
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(model.at(449).entry.encoder.name, u"cam-1"_s);
}

void TestJournalModel::whatIsWrittenComesInAtTheTop()
{
    write(300);
    ui::JournalModel model(*m_journal);
    show(model);
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 300);
    const QPersistentModelIndex held = model.index(250, 0);
    const JournalId id = model.at(250).id;
    const QSignalSpy rearranged(&model, &QAbstractItemModel::layoutChanged);
    intended(rebind(1'000));
    QTRY_COMPARE(model.rowCount(), 301);
    QCOMPARE(model.at(0).entry.encoder.name, u"cam-1000"_s);
    QCOMPARE(held.row(), 251);
    QCOMPARE(model.at(held.row()).id, id);
    QCOMPARE(rearranged.size(), 0);
    QCOMPARE(model.total(), std::optional<qint64>(301));
}

void TestJournalModel::whatBecomesOfAnEntryIsShown()
{
    const JournalId first = intended(rebind(1));
    for (int number = 2; number <= 260; ++number)
        conclude(intended(rebind(number)), JournalOutcome::Moved);
    ui::JournalModel model(*m_journal);
    show(model);
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 260);
    const QModelIndex result = model.index(259, int(Column::Result));
    QCOMPARE(result.data().toString(), u"not known yet"_s);
    conclude(first, JournalOutcome::Moved);
    QTRY_COMPARE(result.data().toString(), u"moved"_s);
    QCOMPARE(model.rowCount(), 260);
}

void TestJournalModel::rowsKeepTheirPlacesThroughAnotherChoice()
{
    write(30);
    ui::JournalModel model(*m_journal);
    show(model);
    const QPersistentModelIndex stays = model.index(model.rowCount() - 2, 0); // cam-2
    const QPersistentModelIndex goes = model.index(0, 0); // cam-30
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    show(model, {.words = u"cam-2"_s});
    QCOMPARE(model.rowCount(), 11);
    QVERIFY(stays.isValid());
    QCOMPARE(model.at(stays.row()).entry.encoder.name, u"cam-2"_s);
    QVERIFY(!goes.isValid());
    QCOMPARE(reset.size(), 0);
}

void TestJournalModel::anEntryThatDoesNotFitAnyMoreGoes()
{
    const JournalId lost = intended(rebind(1));
    conclude(lost, JournalOutcome::Unknown);
    conclude(intended(rebind(2)), JournalOutcome::Live);
    ui::JournalModel model(*m_journal);
    show(model, {.result = ui::JournalChoice::Result::NotDone});
    QCOMPARE(model.rowCount(), 2);
    conclude(lost, JournalOutcome::Moved);
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.at(0).entry.encoder.name, u"cam-2"_s);
    QTRY_COMPARE(model.total(), std::optional<qint64>(1));
}

/// More than one page between two looks.
void TestJournalModel::manyAtOnceAreAllThere()
{
    write(10);
    ui::JournalModel model(*m_journal);
    show(model);
    model.setWatched(false);
    write(510);
    model.setWatched(true);
    QTRY_COMPARE(model.total(), std::optional<qint64>(520));
    fetchAll(model);
    QCOMPARE(model.rowCount(), 520);
    for (int row = 1; row < model.rowCount(); ++row)
        QVERIFY(model.at(row - 1).id > model.at(row).id);
}

void TestJournalModel::nothingIsReadWhileNobodyLooks()
{
    write(1);
    ui::JournalModel model(*m_journal);
    show(model);
    model.setWatched(false);
    const QSignalSpy changed(&model, &ui::JournalModel::changed);
    intended(rebind(2));
    QCOMPARE(found().size(), 2U);
    QCOMPARE(changed.size(), 0);
    QCOMPARE(model.rowCount(), 1);
    model.setWatched(true);
    QTRY_COMPARE(model.rowCount(), 2);
}

void TestJournalModel::theLastChoiceCounts()
{
    write(30);
    ui::JournalModel model(*m_journal);
    model.show({.words = u"cam-1"_s});
    model.show({.words = u"cam-30"_s});
    QTRY_VERIFY(model.isAnswered());
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(found().size(), 30U); // whatever was asked before has been answered by now
    QCOMPARE(model.rowCount(), 1);
}

void TestJournalModel::whatCannotBeReadIsSaid()
{
    end();
    QFile damaged(path());
    QVERIFY(damaged.open(QIODevice::WriteOnly | QIODevice::Truncate));
    damaged.write("this is no journal, whatever it is called");
    damaged.close();
    reopen();
    ui::JournalModel model(*m_journal);
    model.show({});
    QTRY_VERIFY(model.error());
    QCOMPARE(model.error()->kind, JournalError::Kind::Corrupt);
    QVERIFY(!model.canFetchMore({}));
    QVERIFY(support::ended(m_journal->startAnew()).value());
    model.tryAgain();
    QTRY_VERIFY(model.isAnswered() && !model.error());
    QCOMPARE(model.rowCount(), 0);
}

void TestJournalModel::choosesByTimeAndResult()
{
    using Time = ui::JournalChoice::Time;
    using Result = ui::JournalChoice::Result;
    const auto at = [](int number, qint64 secondsAgo) {
        JournalEntry entry = rebind(number);
        entry.at = QDateTime::currentDateTimeUtc().addSecs(-secondsAgo);
        return entry;
    };
    intended(at(1, 90 * 86'400));
    conclude(intended(at(2, 59 * 60)), JournalOutcome::Moved);
    conclude(intended(at(3, 30)), JournalOutcome::Gone);
    QVERIFY(support::ended(m_journal->note(at(4, 10))).value());
    ui::JournalModel model(*m_journal);
    const auto names = [&](const ui::JournalChoice &choice) {
        show(model, choice);
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all += model.at(row).entry.encoder.name;
        return all;
    };
    QCOMPARE(names({}).size(), 4);
    QCOMPARE(names({.time = Time::LastHour}), (QStringList{u"cam-4"_s, u"cam-3"_s, u"cam-2"_s}));
    QVERIFY(!names({.time = Time::Today}).contains(u"cam-1"_s));
    QCOMPARE(names({.time = Time::LastHour, .result = Result::NotDone}), QStringList{u"cam-3"_s});
    QCOMPARE(names({.kind = JournalKind::SeenOutside}), QStringList{u"cam-4"_s});
    JournalEntry deleted = at(5, 5);
    deleted.kind = JournalKind::Delete;
    conclude(intended(deleted), JournalOutcome::Refused);
    QCOMPARE(names({.kind = JournalKind::Delete}), QStringList{u"cam-5"_s});
    QCOMPARE(names({.result = Result::NotDone, .kind = JournalKind::Rebind}), QStringList{u"cam-3"_s});
    const QDateTime noon(QDate(2026, 7, 1), QTime(12, 0));
    QCOMPARE(ui::JournalChoice{.time = Time::Today}.from(noon), QDate(2026, 7, 1).startOfDay());
    QCOMPARE(ui::JournalChoice{.time = Time::LastHour}.from(noon), QDateTime(noon.date(), QTime(11, 0)));
}

QTEST_MAIN(TestJournalModel)
#include "tst_journalmodel.moc"
