// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What encoders are to be made with is asked for: what the service would not take keeps "Make" off and is said, what is
// worth knowing is hinted at.

#include "support/OpenSources.h"
#include "ui/creation/CreationDialog.h"
#include "ui/creation/CreationForm.h"
#include "ui/stagechoice/StageTickList.h"
#include "ui/stagechoice/StageTicksModel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::vector<patchbay::Creation>)

namespace {

QString stageArn(int number)
{
    return u"arn:aws:ivs:eu-west-1:123456789012:stage/s%1"_s.arg(number);
}

/// A source with stages "stage-1" and so on, on the first of which there may be guests, and encoders "cam-1" and so on,
/// of which all are on the first stage.
struct Desk {
    explicit Desk(int encoders = 0, int stages = 3)
    {
        std::vector<ivs::StageSummary> all;
        for (int number = 1; number <= stages; ++number)
            all.push_back({stageArn(number), u"stage-%1"_s.arg(number), number == 1 ? u"st-1"_s : QString(), {}});
        one.inventory().stages().set(std::move(all));
        for (int number = 1; number <= encoders; ++number) {
            ivs::IngestConfigurationSummary summary;
            summary.arn = u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/c%1"_s.arg(number);
            summary.name = u"cam-%1"_s.arg(number);
            summary.stageArn = stageArn(1);
            summary.state = ivs::IngestState::Inactive;
            one.inventory().apply(summary, patchbay::Inventory::clock());
        }
    }
    ~Desk()
    {
        delete dialog;
        one.end();
    }

    void open(const ivs::NewIngestConfiguration &settings = {}, QList<patchbay::SourceId> sources = {})
    {
        if (sources.isEmpty())
            sources = {one.source().id()};
        dialog = new ui::CreationDialog(one.plant, sources,
                                        {.title = u"New encoder"_s,
                                         .source = sources.constFirst(),
                                         .settings = settings,
                                         .spread = {.stages = {settings.stageArn}}});
        dialog->show();
    }
    template <typename Field>
    Field *field(const QString &name) const
    {
        for (Field *const each : dialog->findChildren<Field *>()) {
            if (each->accessibleName() == name)
                return each;
        }
        qFatal("there is no field %s", qPrintable(name));
    }
    QLineEdit *line(const QString &name) const { return field<QLineEdit>(name); }
    QPushButton *make() const
    {
        for (QPushButton *const each : dialog->findChildren<QPushButton *>()) {
            if (each->text().startsWith(u"&Make"_s))
                return each;
        }
        return nullptr;
    }
    bool says(const QString &part) const
    {
        const auto all = dialog->findChildren<QLabel *>();
        return std::ranges::any_of(
            all, [&part](const QLabel *label) { return label->isVisible() && label->text().contains(part); });
    }
    void tick(const QList<int> &numbers)
    {
        for (const int number : numbers)
            dialog->stages().model().tick({stageArn(number)});
        QCoreApplication::processEvents();
    }
    QStringList previewed() const
    {
        const auto *const list = dialog->findChild<QTreeWidget *>();
        QStringList rows;
        for (int row = 0; row < list->topLevelItemCount(); ++row)
            rows += list->topLevelItem(row)->text(0) + u" > "_s + list->topLevelItem(row)->text(1);
        return rows;
    }

    support::OneSource one;
    QPointer<ui::CreationDialog> dialog;
};

QString letters(int count)
{
    return u"x"_s.repeated(count);
}

} // namespace

class TestCreationDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesWhatIsSaid();
    void limitsKeepItOff_data();
    void limitsKeepItOff();
    void attributesAreCountedInBytes();
    void fiftyTagsAndNoMore();
    void enterMakesNothingBeforeAllIsRight();
    void enterInATagGoesOn();
    void enterWhereStagesAreLookedForMakesNothing();
    void whatCanBeChangedLaterIsSaid();
    void tabLeadsThroughAll();
    void aSeriesIsCountedBothWays();
    void itIsSpreadOverSeveralStages();
    void moreThanThereAreNamesItsPlaces();
    void rtmpSaysThatItIsNotEncrypted();
    void aPairSaysThatItGetsTwoKeys();
    void hintsKeepNothingOff();
    void theQuotaIsHintedAt();
    void guestsMayHavePlacesToo();
    void anotherSourceHasOtherStages();
    void whatIsDraftedIsThere();
    void itClosesWithItsSource();
};

void TestCreationDialog::makesWhatIsSaid()
{
    Desk desk;
    desk.open();
    QSignalSpy wanted(desk.dialog, &ui::CreationDialog::creationWanted);
    QTest::keyClicks(desk.line(u"Name"_s), u"cam-03"_s);
    desk.line(u"User ID"_s)->setText(u"Käthe"_s);
    desk.line(u"Attribute 1: key"_s)->setText(u"position"_s);
    desk.line(u"Attribute 1: value"_s)->setText(u"left"_s);
    desk.line(u"Tag 1: key"_s)->setText(u"show"_s);
    desk.line(u"Tag 1: value"_s)->setText(u"evening"_s);
    desk.dialog->findChild<QCheckBox *>()->click();
    desk.tick({2});
    QTRY_COMPARE(desk.previewed(), QStringList{u"cam-03 > stage-2"_s});
    QVERIFY(desk.says(u"stage-2 1 of 12 places"_s));
    QVERIFY(desk.make()->isEnabled());
    desk.make()->click();
    QCOMPARE(wanted.size(), 1);
    const auto made = wanted.front().front().value<std::vector<patchbay::Creation>>();
    QCOMPARE(made.size(), 1U);
    ivs::NewIngestConfiguration settings;
    settings.name = u"cam-03"_s;
    settings.stageArn = stageArn(2);
    settings.userId = u"Käthe"_s;
    settings.attributes = {{u"position"_s, u"left"_s}};
    settings.tags = {{u"show"_s, u"evening"_s}};
    settings.redundantIngest = true;
    QCOMPARE(made.front().settings, settings);
    QCOMPARE(made.front().source, desk.one.source().id());
    QTRY_VERIFY(!desk.dialog);
}

void TestCreationDialog::limitsKeepItOff_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence"); // empty: the service takes it
    QTest::newRow("name of any kind") << u"Name"_s << u"Cam_01-b"_s << QString();
    QTest::newRow("blank in a name") << u"Name"_s << u"cam 01"_s << u"A name has only letters"_s;
    QTest::newRow("other letters in a name") << u"Name"_s << u"käthe"_s << u"A name has only letters"_s;
    QTest::newRow("longest name") << u"Name"_s << letters(128) << QString();
    QTest::newRow("too long a name") << u"Name"_s << letters(129) << u"at most 128 characters"_s;
    QTest::newRow("longest user") << u"User ID"_s << u"é"_s.repeated(128) << QString();
    QTest::newRow("too long a user") << u"User ID"_s << letters(129) << u"A user ID has at most 128 characters."_s;
    QTest::newRow("tag of AWS") << u"Tag 1: key"_s << u"aws:show"_s << u"AWS’s own"_s;
    QTest::newRow("tag of AWS, otherwise written") << u"Tag 1: key"_s << u"AWS:show"_s << u"AWS’s own"_s;
    QTest::newRow("longest key") << u"Tag 1: key"_s << letters(128) << QString();
    QTest::newRow("too long a key") << u"Tag 1: key"_s << letters(129) << u"key has at most 128 characters"_s;
    QTest::newRow("tag without a key") << u"Tag 1: value"_s << u"evening"_s << u"A tag needs a key."_s;
    QTest::newRow("attribute without a key") << u"Attribute 1: value"_s << u"left"_s << u"An attribute needs a key."_s;
}

void TestCreationDialog::limitsKeepItOff()
{
    QFETCH(const QString, field);
    QFETCH(const QString, text);
    QFETCH(const QString, sentence);
    Desk desk;
    desk.open();
    desk.line(field)->setText(text);
    QCOMPARE(desk.make()->isEnabled(), sentence.isEmpty());
    if (!sentence.isEmpty()) {
        QVERIFY(desk.says(sentence));
        QVERIFY(desk.make()->toolTip().contains(sentence));
        desk.line(field)->clear();
        QVERIFY(desk.make()->isEnabled());
        QVERIFY(!desk.says(sentence));
    }
}

void TestCreationDialog::attributesAreCountedInBytes()
{
    Desk desk;
    desk.open();
    QVERIFY(desk.says(u"0 of 1,024 bytes"_s));
    desk.line(u"Attribute 1: key"_s)->setText(u"key"_s);
    desk.line(u"Attribute 1: value"_s)->setText(u"é"_s.repeated(510)); // two bytes each
    QVERIFY(desk.says(u"1,023 of 1,024 bytes"_s));
    QVERIFY(desk.make()->isEnabled());
    QTest::keyClicks(desk.line(u"Attribute 1: value"_s), u"ab"_s);
    QVERIFY(!desk.make()->isEnabled());
    QVERIFY(desk.says(u"1,025 of 1,024 bytes: take something out."_s));
}

void TestCreationDialog::fiftyTagsAndNoMore()
{
    Desk desk;
    ivs::NewIngestConfiguration settings;
    for (int number = 1; number <= 49; ++number)
        settings.tags.insert(u"key%1"_s.arg(number), u"value"_s);
    desk.open(settings);
    QVERIFY(desk.says(u"49 of 50."_s));
    desk.line(u"Tag 50: key"_s)->setText(u"key1"_s);
    QVERIFY(desk.says(u"key1 is there twice."_s));
    QVERIFY(!desk.make()->isEnabled());
    desk.line(u"Tag 50: key"_s)->setText(u"last"_s);
    QVERIFY(desk.says(u"50 of 50."_s));
    QVERIFY(desk.make()->isEnabled());
    const auto fields = desk.dialog->findChildren<QLineEdit *>();
    QVERIFY(std::ranges::none_of(fields,
                                 [](const QLineEdit *each) { return each->accessibleName().startsWith(u"Tag 51"_s); }));
    QCOMPARE(desk.dialog->plan().creations.front().settings.tags.size(), 50);
}

void TestCreationDialog::enterMakesNothingBeforeAllIsRight()
{
    Desk desk;
    desk.open();
    QSignalSpy wanted(desk.dialog, &ui::CreationDialog::creationWanted);
    desk.line(u"Name"_s)->setText(u"not a name"_s);
    QTest::keyClick(desk.line(u"Name"_s), Qt::Key_Return);
    QVERIFY(wanted.isEmpty());
    QVERIFY(desk.dialog->isVisible()); // nor is it left
    desk.line(u"Name"_s)->setText(u"a-name"_s);
    QTest::keyClick(desk.line(u"Name"_s), Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
}

void TestCreationDialog::enterInATagGoesOn()
{
    Desk desk;
    desk.open();
    QSignalSpy wanted(desk.dialog, &ui::CreationDialog::creationWanted);
    QVERIFY(QTest::qWaitForWindowActive(desk.dialog));
    desk.line(u"Tag 1: key"_s)->setFocus();
    QTest::keyClicks(desk.line(u"Tag 1: key"_s), u"show"_s);
    QTest::keyClick(desk.line(u"Tag 1: key"_s), Qt::Key_Return);
    QTRY_VERIFY(desk.line(u"Tag 1: value"_s)->hasFocus());
    QTest::keyClick(desk.line(u"Tag 1: value"_s), Qt::Key_Return);
    QTRY_COMPARE(QApplication::focusWidget()->accessibleName(), u"Tag 2: key"_s);
    QVERIFY(wanted.isEmpty());
}

/// It ticks the only one that is found, or goes to the rows; Ctrl+Enter makes.
void TestCreationDialog::enterWhereStagesAreLookedForMakesNothing()
{
    Desk desk;
    desk.open();
    QSignalSpy wanted(desk.dialog, &ui::CreationDialog::creationWanted);
    QVERIFY(QTest::qWaitForWindowActive(desk.dialog));
    QLineEdit *const find = desk.line(u"Find"_s);
    const auto *const model = &desk.dialog->stages().model();
    find->setFocus();
    QTest::keyClick(find, Qt::Key_Return);
    QVERIFY(find->hasFocus() && wanted.isEmpty());
    QTest::keyClicks(find, u"nowhere"_s);
    QVERIFY(desk.says(u"No stage matches."_s));
    QTest::keyClick(find, Qt::Key_Enter, Qt::KeypadModifier);
    QVERIFY(model->ticked().empty() && wanted.isEmpty());
    find->setText(u"stage-2"_s);
    QVERIFY(!desk.says(u"No stage matches."_s));
    QTest::keyClick(find, Qt::Key_Return);
    QCOMPARE(model->ticked(), std::vector{patchbay::StageId({desk.one.source().id(), stageArn(2)})});
    find->setText(u"stage"_s);
    QTest::keyClick(find, Qt::Key_Return);
    QTRY_VERIFY(!find->hasFocus());
    QWidget *const rows = QApplication::focusWidget();
    QCOMPARE(rows->accessibleName(), u"Stages"_s);
    QTest::keyClick(rows, Qt::Key_Return);
    QCOMPARE(model->ticked().size(), 2U);
    QVERIFY(wanted.isEmpty());
    QTest::keyClick(rows, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(wanted.size(), 1);
}

void TestCreationDialog::whatCanBeChangedLaterIsSaid()
{
    Desk desk;
    desk.open();
    QVERIFY(desk.says(u"Only stage, pair and tags can be changed later."_s));
}

void TestCreationDialog::tabLeadsThroughAll()
{
    Desk desk;
    desk.open();
    QVERIFY(QTest::qWaitForWindowActive(desk.dialog));
    QTRY_VERIFY(desk.line(u"Name"_s)->hasFocus());
    QStringList names;
    for (int stop = 0; stop < 14; ++stop) {
        const QWidget *const focused = QApplication::focusWidget();
        const auto *const button = qobject_cast<const QAbstractButton *>(focused);
        names += button ? button->text().remove(u'&') : focused->accessibleName();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    const QStringList wanted{
        u"Name"_s,           u"How many"_s,         u"Last name"_s,          u"Protocol"_s,   u"User ID"_s,
        u"Redundant pair"_s, u"Attribute 1: key"_s, u"Attribute 1: value"_s, u"Tag 1: key"_s, u"Tag 1: value"_s,
        u"Find"_s,           u"Stages"_s,           u"What is made"_s};
    QCOMPARE(names.first(wanted.size()), wanted);
}

void TestCreationDialog::aSeriesIsCountedBothWays()
{
    Desk desk;
    desk.open();
    auto *const count = desk.field<QSpinBox>(u"How many"_s);
    QLineEdit *const last = desk.line(u"Last name"_s);
    desk.line(u"Name"_s)->setText(u"cam-01"_s);
    QCOMPARE(last->text(), u"cam-01"_s);
    count->setValue(24);
    QCOMPARE(last->text(), u"cam-24"_s);
    QCOMPARE(desk.make()->text(), u"&Make 24"_s);
    const auto retype = [last](const QString &name) {
        last->selectAll();
        QTest::keyClick(last, Qt::Key_Delete);
        QTest::keyClicks(last, name);
    };
    retype({});
    QVERIFY(!desk.make()->isEnabled());
    retype(u"cam-12"_s);
    QCOMPARE(count->value(), 12);
    QCOMPARE(last->text(), u"cam-12"_s);
    QVERIFY(desk.make()->isEnabled());
    QCOMPARE(desk.previewed().size(), 12);
    QCOMPARE(desk.previewed().constLast(), u"cam-12 > no stage"_s);
    retype(u"mic-12"_s);
    QVERIFY(desk.says(u"mic-12 is no later name of this series."_s));
    QVERIFY(!desk.make()->isEnabled());
    desk.line(u"Name"_s)->clear();
    QVERIFY(desk.says(u"A series needs a name."_s));
    QVERIFY(!desk.make()->isEnabled());
}

void TestCreationDialog::itIsSpreadOverSeveralStages()
{
    Desk desk(4); // all on the first stage
    desk.open();
    desk.line(u"Name"_s)->setText(u"new-01"_s);
    desk.field<QSpinBox>(u"How many"_s)->setValue(10);
    QVERIFY(!desk.field<QSpinBox>(u"At most on each"_s)->isVisible());
    desk.tick({1, 2});
    QTRY_VERIFY(desk.field<QSpinBox>(u"At most on each"_s)->isVisible());
    QCOMPARE(desk.previewed().constFirst(), u"new-01 > stage-1"_s);
    QCOMPARE(desk.previewed().constLast(), u"new-10 > stage-2"_s);
    QVERIFY(desk.says(u"stage-1 at least 10 of 12 places · stage-2 4 of 12 places"_s));
    QVERIFY(desk.make()->isEnabled());
}

void TestCreationDialog::moreThanThereAreNamesItsPlaces()
{
    Desk desk;
    desk.open();
    desk.line(u"Name"_s)->setText(u"new-01"_s);
    desk.field<QSpinBox>(u"How many"_s)->setValue(24);
    desk.tick({1, 2});
    QTRY_VERIFY(desk.says(u"At most 10 on each leaves 4 encoders without a place."_s));
    QVERIFY(!desk.make()->isEnabled());
    const auto buttons = desk.dialog->findChildren<QPushButton *>();
    const auto use = std::ranges::find(buttons, u"&Use 12"_s, &QPushButton::text);
    QVERIFY(use != buttons.end() && (*use)->isVisible());
    (*use)->click();
    QVERIFY(desk.make()->isEnabled());
    QCOMPARE(desk.dialog->plan().madeOn(stageArn(2)), 12);
}

void TestCreationDialog::rtmpSaysThatItIsNotEncrypted()
{
    Desk desk;
    desk.open();
    QCOMPARE(desk.dialog->plan().creations.front().settings.ingestProtocol, ivs::IngestProtocol::Rtmps);
    QVERIFY(!desk.says(u"not encrypted"_s));
    desk.field<QComboBox>(u"Protocol"_s)->setCurrentIndex(1);
    QVERIFY(desk.says(u"RTMP is not encrypted"_s));
    QVERIFY(desk.make()->isEnabled());
    QCOMPARE(desk.dialog->plan().creations.front().settings.ingestProtocol, ivs::IngestProtocol::Rtmp);
}

void TestCreationDialog::aPairSaysThatItGetsTwoKeys()
{
    Desk desk;
    desk.open();
    QVERIFY(!desk.says(u"two keys"_s));
    desk.dialog->findChild<QCheckBox *>()->click();
    QVERIFY(desk.says(u"two keys, A and B"_s));
}

void TestCreationDialog::hintsKeepNothingOff()
{
    Desk desk(11);
    desk.open();
    QVERIFY(desk.says(u"Without a stage it can’t publish."_s));
    desk.line(u"Name"_s)->setText(u"cam-1"_s);
    QVERIFY(desk.says(u"cam-1 is there already. AWS allows that"_s));
    desk.field<QSpinBox>(u"How many"_s)->setValue(3);
    QVERIFY(desk.says(u"cam-1 and 2 more are there already."_s));
    desk.tick({1});
    QTRY_VERIFY(desk.says(u"stage-1 will have 14 on 12 places."_s));
    QVERIFY(!desk.says(u"Without a stage"_s));
    QVERIFY(desk.make()->isEnabled());
}

void TestCreationDialog::theQuotaIsHintedAt()
{
    Desk desk(98);
    desk.open();
    desk.line(u"Name"_s)->setText(u"new-1"_s);
    desk.field<QSpinBox>(u"How many"_s)->setValue(2);
    QVERIFY(!desk.says(u"AWS takes 100"_s));
    desk.field<QSpinBox>(u"How many"_s)->setValue(3);
    QVERIFY(
        desk.says(u"Live Events · eu-west-1 will have 101 encoders. AWS takes 100, unless the quota was raised."_s));
    QVERIFY(desk.make()->isEnabled());
}

void TestCreationDialog::guestsMayHavePlacesToo()
{
    Desk desk(2);
    ivs::NewIngestConfiguration settings;
    settings.stageArn = stageArn(1);
    desk.open(settings);
    QTRY_VERIFY(desk.says(u"stage-1 at least 3 of 12 places"_s)); // nobody answers who would know
}

void TestCreationDialog::anotherSourceHasOtherStages()
{
    Desk desk;
    patchbay::Source &other = desk.one.open(u"Rehearsal"_s, u"eu-west-1"_s);
    other.inventory().stages().set({{u"arn:aws:ivs:eu-west-1:210987654321:stage/r1"_s, u"studio"_s, {}, {}}});
    desk.open({}, {desk.one.source().id(), other.id()});
    auto *const sources = desk.field<QComboBox>(u"Account and region"_s);
    QVERIFY(sources->isVisible());
    desk.tick({1});
    QTRY_COMPARE(desk.dialog->plan().madeOn(stageArn(1)), 1);
    sources->setCurrentIndex(1);
    QCOMPARE(desk.dialog->stages().model().rowCount(), 1);
    QCOMPARE(desk.dialog->plan().creations.front().source, other.id());
    QVERIFY(desk.dialog->plan().creations.front().settings.stageArn.isEmpty());
}

void TestCreationDialog::whatIsDraftedIsThere()
{
    Desk desk;
    ivs::NewIngestConfiguration settings;
    settings.name = u"cam-07"_s;
    settings.stageArn = stageArn(2);
    settings.userId = u"Ana"_s;
    settings.ingestProtocol = ivs::IngestProtocol::Rtmp;
    settings.attributes = {{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}};
    settings.tags = {{u"show"_s, u"evening"_s}};
    settings.redundantIngest = true;
    desk.open(settings);
    QCOMPARE(desk.dialog->plan().creations.front().settings, settings);
    settings.stageArn = u"arn:aws:ivs:eu-west-1:123456789012:stage/gone"_s;
    delete desk.dialog;
    desk.open(settings);
    QVERIFY(desk.dialog->plan().creations.front().settings.stageArn.isEmpty());
}

void TestCreationDialog::itClosesWithItsSource()
{
    Desk desk;
    desk.open();
    desk.one.sources.close(desk.one.source().id());
    QTRY_VERIFY(!desk.dialog);
}

QTEST_MAIN(TestCreationDialog)
#include "tst_creationdialog.moc"
