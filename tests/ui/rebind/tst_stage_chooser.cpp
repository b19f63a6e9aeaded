// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/DiskThreads.h"
#include "patchbay/labels/Labels.h"
#include "ui/appearance/Density.h"
#include "ui/languages/Translations.h"
#include "ui/stagechoice/StageChooser.h"

#include "ui/rebind/CannedService.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLineEdit>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using test::CannedService;
using ui::StageChoice;
using Kind = StageChoice::Kind;

namespace {

const auto arnOf = &CannedService::stageArn;

QStringList names(const QAbstractItemModel &model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts += model.index(row, 0).data().toString();
    return texts;
}

} // namespace

class TestStageChooser final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::installTranslations(); }
    void init();
    void cleanup() { m_service.reset(); }

    void listsByName();
    void offersTheStagesOfOneAccountAndRegionOnly();
    void marksWhatIsFull();
    void saysHowStagesAreMarked();
    void countsGuestsOfWhatIsChosen();
    void ordersByPlainForms();
    void findsPlainForms_data();
    void findsPlainForms();
    void typingOnTheListFindsPlainForms();
    void filters_data();
    void filters();
    void typedTextMeans_data();
    void typedTextMeans();
    void saysWhatIsToBeDone();
    void marksWhatIsTyped();
    void arrowsMoveInTheList();
    void clickChooses();
    void noStageIsAlwaysInSight();
    void noStageAndAStageExcludeEachOther();
    void aDoubleClickDetachesNothing();
    void showsADozenStages();
    void rowsAreAsInTheListOfEncoders();
    void unknownArnIsAChoice();
    void choiceSurvivesARefresh();
    void typedNameIsFoundWhenItsStageArrives();
    void whatIsHeldStaysWithItsStage();
    void followsBindings();
    void aThousandStages();

private:
    std::unique_ptr<CannedService> m_service;
};

void TestStageChooser::init()
{
    m_service = std::make_unique<CannedService>();
    m_service->addStage(u"AAAAAA111111"_s, u"rehearsal"_s);
    m_service->addStage(u"AAAAAA222222"_s, u"main-show"_s);
    m_service->addStage(u"AAAAAA333333"_s, u"main-10"_s);
    m_service->addStage(u"AAAAAA444444"_s, u"main-9"_s);
    m_service->addStage(u"AAAAAA555555"_s, u"twin"_s);
    m_service->addStage(u"AAAAAA666666"_s, u"twin"_s);
    m_service->addStage(u"AAAAAA777777"_s, QString());
    m_service->addStage(u"AAAAAA888888"_s, u"main"_s);
    m_service->addConfiguration(u"cam3"_s, u"cam-03"_s, arnOf(u"AAAAAA111111"_s));
    m_service->addConfiguration(u"cam4"_s, u"cam-04"_s, arnOf(u"AAAAAA111111"_s));
    m_service->refresh();
}

void TestStageChooser::listsByName()
{
    ui::StageListModel model(m_service->plant, m_service->stage(u"AAAAAA111111"_s));
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(names(model),
             QStringList({u"main"_s, u"main-9"_s, u"main-10"_s, u"main-show"_s, u"rehearsal"_s, u"twin (555555)"_s,
                          u"twin (666666)"_s, u"unnamed 777777"_s}));
    QVERIFY(model.index(4, ui::StageListModel::PlacesColumn).data().toString() == u"2 of 12 places used"_s);
    QCOMPARE(model.index(4, ui::StageListModel::HereColumn).data().toString(), u"is here now"_s);
    QCOMPARE(model.index(3, ui::StageListModel::HereColumn).data().toString(), QString());
    QVERIFY(model.index(3, 0).data(Qt::ToolTipRole).toString().contains(u"stage/AAAAAA222222"_s));
}

/// Names are told apart over all that is open: a person sees them in one list.
void TestStageChooser::offersTheStagesOfOneAccountAndRegionOnly()
{
    const patchbay::SourceId elsewhere{QUuid::createUuid(), u"us-west-2"_s};
    m_service->sources.open(elsewhere);
    const ui::StageListModel model(m_service->plant, m_service->noStage());
    const ui::StageListModel there(m_service->plant, {elsewhere, {}});
    const qsizetype count = names(model).size();
    QCOMPARE(there.rowCount(), 0);

    const QString foreign = u"arn:aws:ivs:us-west-2:123456789012:stage/BBBBBB222222"_s;
    ivs::StageSummary stage;
    stage.arn = foreign;
    stage.name = u"main-show"_s;
    m_service->sources.find(elsewhere)->inventory().stages().set({stage});
    QCOMPARE(names(model).size(), count);
    QVERIFY(names(model).contains(u"main-show (222222)"_s));
    QCOMPARE(names(there), QStringList(u"main-show (222222)"_s));
    QCOMPARE(there.index(0, 0).data(ui::StageListModel::StageArnRole).toString(), foreign);
}

void TestStageChooser::marksWhatIsFull()
{
    for (int i = 0; i < ivs::maxPublishersPerStage; ++i)
        m_service->addConfiguration(u"full%1"_s.arg(i), u"full-%1"_s.arg(i), arnOf(u"AAAAAA222222"_s));
    m_service->refresh();
    const ui::StageListModel model(m_service->plant, m_service->stage(u"AAAAAA111111"_s));
    QCOMPARE(model.index(3, ui::StageListModel::PlacesColumn).data().toString(), u"12 of 12 places used"_s);
    QCOMPARE(model.index(3, ui::StageListModel::HereColumn).data().toString(), u"full"_s);
    QCOMPARE(model.index(2, ui::StageListModel::HereColumn).data().toString(), QString());
}

void TestStageChooser::saysHowStagesAreMarked()
{
    using Model = ui::StageListModel;
    const QTemporaryDir folder;
    files::DiskThreads disks;
    patchbay::Labels labels(disks, folder.path());
    const patchbay::Plant plant(m_service->sources, &labels);
    const Model model(plant, m_service->noStage());
    const auto markAt = [&model](int row) { return model.index(row, Model::MarkColumn).data().toString(); };
    QCOMPARE(markAt(3), QString());
    QVERIFY(labels.set(arnOf(u"AAAAAA222222"_s), patchbay::StageMark::OnAir));
    QVERIFY(labels.set(arnOf(u"AAAAAA111111"_s), patchbay::StageMark::Rehearsal));
    QCOMPARE(markAt(3), u"ON AIR"_s);
    QVERIFY(model.index(3, Model::MarkColumn).data(Model::TallyRole).isValid());
    QCOMPARE(markAt(4), u"Rehearsal"_s);
    QVERIFY(!model.index(4, Model::MarkColumn).data(Model::TallyRole).isValid());
}

/// Until then it is "at least"; where nobody is on the stage, all is known at once.
void TestStageChooser::countsGuestsOfWhatIsChosen()
{
    using Model = ui::StageListModel;
    m_service->openSession(u"AAAAAA111111"_s, 3);
    m_service->refresh();
    ui::StageChooser chooser(m_service->plant, m_service->noStage());
    const Model model(m_service->plant, m_service->noStage());
    const auto places = [&model](int row) { return model.index(row, Model::PlacesColumn).data().toString(); };
    QCOMPARE(places(3), u"0 of 12 places used"_s);
    QCOMPARE(places(4), u"at least 2 of 12 places used"_s);
    QCOMPARE(m_service->requests("ListParticipants"_ba), 0);
    chooser.choose(arnOf(u"AAAAAA111111"_s));
    QTRY_COMPARE(places(4), u"5 of 12 places used"_s);
    chooser.choose(arnOf(u"AAAAAA222222"_s));
    chooser.choose(arnOf(u"AAAAAA111111"_s)); // what was counted holds for a while
    m_service->refresh();
    QCOMPARE(m_service->requests("ListParticipants"_ba), 1);
}

void TestStageChooser::ordersByPlainForms()
{
    m_service->addStage(u"CCCCCC111111"_s, u"Ärger"_s);
    m_service->addStage(u"CCCCCC222222"_s, u"Łódź"_s);
    m_service->addStage(u"CCCCCC333333"_s, u"zulu"_s);
    m_service->refresh();
    const ui::StageListModel model(m_service->plant, m_service->noStage());
    QCOMPARE(names(model),
             QStringList({u"Ärger"_s, u"Łódź"_s, u"main"_s, u"main-9"_s, u"main-10"_s, u"main-show"_s, u"rehearsal"_s,
                          u"twin (555555)"_s, u"twin (666666)"_s, u"unnamed 777777"_s, u"zulu"_s}));
}

void TestStageChooser::findsPlainForms_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("found");
    QTest::newRow("without the umlaut") << u"buhne"_s << u"Bühne"_s;
    QTest::newRow("without the stroke") << u"LODZ"_s << u"Łódź"_s;
    QTest::newRow("in a copied sentence") << u"\u2068main-\u200bshow\u2069"_s << u"main-show"_s;
    QTest::newRow("an ARN in a copied sentence")
        << u"\u2068"_s + arnOf(u"AAAAAA222222"_s) + u"\u2069"_s << u"main-show"_s;
    QTest::newRow("in quotation marks") << u"“\u2068BUHNE\u2069”"_s << u"Bühne"_s;
    QTest::newRow("an ARN in quotation marks") << u"“"_s + arnOf(u"AAAAAA222222"_s) + u"”"_s << u"main-show"_s;
    QTest::newRow("words in another order") << u"show main"_s << u"main-show"_s;
    QTest::newRow("with quotation marks of its own, before others alike") << u"“ring”"_s << u"“ring”"_s;
    QTest::newRow("with another dash") << u"main–show"_s << u"main-show"_s;
    QTest::newRow("with an asterisk") << u"r*sal"_s << u"rehearsal"_s;
    QTest::newRow("whole in its own letters, before others alike") << u"lodz-2"_s << u"lodz-2"_s;
    QTest::newRow("whole in other letters, among others alike") << u"Lodz-2"_s << u"lodz-2"_s;
}

void TestStageChooser::findsPlainForms()
{
    QFETCH(QString, typed);
    QFETCH(QString, found);
    m_service->addStage(u"CCCCCC111111"_s, u"Bühne"_s);
    m_service->addStage(u"CCCCCC222222"_s, u"Łódź"_s);
    m_service->addStage(u"CCCCCC555555"_s, u"“ring”"_s);
    m_service->addStage(u"CCCCCC666666"_s, u"ring"_s);
    if (found == "lodz-2"_L1) {
        m_service->addStage(u"CCCCCC333333"_s, u"Łódź-2"_s);
        m_service->addStage(u"CCCCCC444444"_s, u"lodz-2"_s);
    }
    m_service->refresh();
    ui::StageChooser chooser(m_service->plant, m_service->noStage());
    chooser.findChild<QLineEdit *>()->setText(typed);
    QCOMPARE(chooser.choice().kind, Kind::Stage);
    QCOMPARE(chooser.findChild<QTreeView *>()->currentIndex().data().toString(), found);
}

void TestStageChooser::typingOnTheListFindsPlainForms()
{
    m_service->addStage(u"CCCCCC111111"_s, u"Bühne"_s);
    m_service->addStage(u"CCCCCC222222"_s, u"Łódź"_s);
    m_service->refresh();
    ui::StageChooser chooser(m_service->plant, m_service->noStage());
    auto *list = chooser.findChild<QTreeView *>();
    list->keyboardSearch(u"lod"_s);
    QCOMPARE(list->currentIndex().data().toString(), u"Łódź"_s);
    list->keyboardSearch(QString()); // what is typed next is another word
    list->keyboardSearch(u"BUH"_s);
    QCOMPARE(list->currentIndex().data().toString(), u"Bühne"_s);
}

void TestStageChooser::filters_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("shown");
    QTest::newRow("part, any case") << u"SHOW"_s << QStringList({u"main-show"_s});
    QTest::newRow("with blanks") << u"  rehears "_s << QStringList({u"rehearsal"_s});
    QTest::newRow("suffix") << u"666666"_s << QStringList({u"twin (666666)"_s});
    QTest::newRow("ARN") << arnOf(u"AAAAAA222222"_s) << QStringList({u"main-show"_s});
    QTest::newRow("no match") << u"xyz"_s << QStringList();
    QTest::newRow("to detach is no stage") << u"no st"_s << QStringList();
}

void TestStageChooser::filters()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, shown);
    ui::StageListModel model(m_service->plant, m_service->noStage());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setFilter(typed);
    QCOMPARE(names(model), shown);
    model.setFilter(QString());
    QCOMPARE(model.rowCount(), 8);
}

void TestStageChooser::typedTextMeans_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("arn");
    const auto row = [](const char *name, const QString &typed, Kind kind, const QString &arn = {}) {
        QTest::newRow(name) << typed << static_cast<int>(kind) << arn;
    };
    row("nothing", u"  "_s, Kind::Nothing);
    row("whole name", u"main-show"_s, Kind::Stage, arnOf(u"AAAAAA222222"_s));
    row("whole name that begins others", u"main"_s, Kind::Stage, arnOf(u"AAAAAA888888"_s));
    row("whole name in other letters", u"Main-Show"_s, Kind::Stage, arnOf(u"AAAAAA222222"_s));
    row("part of one", u"rehe"_s, Kind::Stage, arnOf(u"AAAAAA111111"_s));
    row("part of several", u"main-"_s, Kind::Nothing);
    row("shared", u"twin"_s, Kind::SharedName);
    row("shared, told apart", u"twin (666666)"_s, Kind::Stage, arnOf(u"AAAAAA666666"_s));
    row("unnamed", u"unnamed 777777"_s, Kind::Stage, arnOf(u"AAAAAA777777"_s));
    row("unknown", u"mian"_s, Kind::UnknownName);
    row("lone accent", u"´"_s, Kind::UnknownName);
    row("lone mark", u"\u0301"_s, Kind::UnknownName);
    row("what is not seen", u"\u200b"_s, Kind::Nothing);
    row("detach", u"no stage (detach)"_s, Kind::NoStage);
    row("ARN in the list", arnOf(u"AAAAAA222222"_s), Kind::Stage, arnOf(u"AAAAAA222222"_s));
    row("ARN with blanks", u" "_s + arnOf(u"AAAAAA222222"_s) + u"\n"_s, Kind::Stage, arnOf(u"AAAAAA222222"_s));
    row("ARN of an unknown stage", arnOf(u"zzz"_s), Kind::Stage, arnOf(u"zzz"_s));
    row("ARN of something else", CannedService::configurationArn(u"cam3"_s), Kind::NotAStageArn);
    row("half an ARN", u"arn:aws:ivs:eu-west"_s, Kind::NotAStageArn);
    row("longest ARN", arnOf(QString(128 - arnOf(QString()).size(), u'a')), Kind::Stage,
        arnOf(QString(128 - arnOf(QString()).size(), u'a')));
    row("too long", arnOf(QString(129 - arnOf(QString()).size(), u'a')), Kind::TooLong);
}

void TestStageChooser::typedTextMeans()
{
    QFETCH(QString, typed);
    QFETCH(int, kind);
    QFETCH(QString, arn);
    ui::StageChooser chooser(m_service->plant, m_service->noStage());
    chooser.findChild<QLineEdit *>()->setText(typed);
    QCOMPARE(static_cast<int>(chooser.choice().kind), kind);
    QCOMPARE(chooser.choice().stageArn, arn);
}

void TestStageChooser::saysWhatIsToBeDone()
{
    const auto sentence = [](Kind kind, const QString &typed = {}) { return ui::whyUndecided({kind, {}, typed}); };
    QCOMPARE(sentence(Kind::Nothing), u"Choose a stage, or paste its ARN."_s);
    QCOMPARE(sentence(Kind::NotAStageArn), u"This is not the ARN of a stage."_s);
    QCOMPARE(sentence(Kind::TooLong), u"This is too long. The ARN of a stage has at most 128 characters."_s);
    QCOMPARE(sentence(Kind::UnknownName, u"mian"_s), u"No stage is called mian."_s);
    QCOMPARE(sentence(Kind::SharedName, u"main"_s), u"Several stages are called main. Choose one in the list."_s);
    QCOMPARE(sentence(Kind::NoStage), QString());
    QCOMPARE(sentence(Kind::Stage), QString());
}

void TestStageChooser::marksWhatIsTyped()
{
    ui::StageChooser chooser(m_service->plant, m_service->noStage());
    QSignalSpy changes(&chooser, &ui::StageChooser::choiceChanged);
    auto *list = chooser.findChild<QTreeView *>();
    QTest::keyClicks(chooser.findChild<QLineEdit *>(), u"main-s"_s);
    QCOMPARE(list->currentIndex().data().toString(), u"main-show"_s);
    QVERIFY(list->selectionModel()->isRowSelected(0, {}));
    QTest::keyClick(chooser.findChild<QLineEdit *>(), Qt::Key_Backspace);
    QVERIFY(!list->currentIndex().isValid());
    QVERIFY(list->selectionModel()->selectedRows().isEmpty());
    QVERIFY(changes.size() >= 2);
}

void TestStageChooser::arrowsMoveInTheList()
{
    ui::StageChooser chooser(m_service->plant, m_service->noStage());
    auto *field = chooser.findChild<QLineEdit *>();
    QTest::keyClicks(field, u"main-"_s);
    QCOMPARE(chooser.choice().kind, Kind::Nothing);
    QTest::keyClick(field, Qt::Key_Down);
    QCOMPARE(chooser.choice().stageArn, arnOf(u"AAAAAA444444"_s));
    QTest::keyClick(field, Qt::Key_Down);
    QCOMPARE(chooser.choice().stageArn, arnOf(u"AAAAAA333333"_s));
    // The last that matches is the last: to detach lies under no arrow.
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Down);
    QCOMPARE(chooser.choice().stageArn, arnOf(u"AAAAAA222222"_s));
    QCOMPARE(field->text(), u"main-"_s);
}

void TestStageChooser::clickChooses()
{
    ui::StageChooser chooser(m_service->plant, m_service->noStage());
    chooser.resize(500, 400);
    chooser.show();
    auto *list = chooser.findChild<QTreeView *>();
    const QModelIndex last = list->model()->index(7, 0);
    list->scrollTo(last);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(last).center());
    QCOMPARE(chooser.choice().stageArn, arnOf(u"AAAAAA777777"_s));
}

void TestStageChooser::noStageIsAlwaysInSight()
{
    for (int i = 0; i < 100; ++i)
        m_service->addStage(u"BBBBBB%1"_s.arg(i, 6, 10, QLatin1Char('0')), u"event-%1"_s.arg(i));
    m_service->refresh();
    ui::StageChooser chooser(m_service->plant, m_service->noStage());
    chooser.resize(500, 200);
    chooser.show();
    auto *const noStage = chooser.findChild<QCheckBox *>();
    for (const QString &typed : {u""_s, u"event-7"_s, u"xyz"_s}) {
        chooser.findChild<QLineEdit *>()->setText(typed);
        QVERIFY(noStage->isVisible());
        QVERIFY(chooser.rect().contains(noStage->geometry()));
    }
}

/// Its second half may come here, from the last stage of the list.
void TestStageChooser::aDoubleClickDetachesNothing()
{
    ui::StageChooser chooser(m_service->plant, m_service->noStage());
    chooser.show();
    auto *const noStage = chooser.findChild<QCheckBox *>();
    const QPoint box(noStage->height() / 2, noStage->height() / 2);
    QTest::mouseEvent(QTest::MouseDClick, noStage, Qt::LeftButton, {}, box, -1);
    QVERIFY(!noStage->isChecked());
    QTest::mouseClick(noStage, Qt::LeftButton, {}, box);
    QVERIFY(noStage->isChecked());
}

void TestStageChooser::noStageAndAStageExcludeEachOther()
{
    ui::StageChooser chooser(m_service->plant, m_service->noStage());
    chooser.show();
    auto *const field = chooser.findChild<QLineEdit *>();
    auto *const list = chooser.findChild<QTreeView *>();
    auto *const noStage = chooser.findChild<QCheckBox *>();
    noStage->setFocus();
    QCOMPARE(chooser.choice().kind, Kind::Nothing); // the focus alone chooses nothing
    QTest::keyClick(noStage, Qt::Key_Space);
    QCOMPARE(chooser.choice().kind, Kind::NoStage);
    QTest::keyClick(field, Qt::Key_Down);
    QCOMPARE(chooser.choice().kind, Kind::Stage);
    QVERIFY(!noStage->isChecked());
    chooser.choose(QString());
    QVERIFY(noStage->isChecked());
    QVERIFY(!list->currentIndex().isValid());
    QVERIFY(list->selectionModel()->selectedRows().isEmpty());
    QTest::keyClicks(field, u"main-s"_s);
    QVERIFY(!noStage->isChecked());
    QCOMPARE(chooser.choice().stageArn, arnOf(u"AAAAAA222222"_s));
    noStage->click();
    QCOMPARE(chooser.choice().kind, Kind::NoStage);
    noStage->click(); // what is typed counts again
    QCOMPARE(chooser.choice().stageArn, arnOf(u"AAAAAA222222"_s));
    field->setText(u"no stage"_s);
    QVERIFY(noStage->isChecked());
}

void TestStageChooser::showsADozenStages()
{
    for (int i = 0; i < 100; ++i)
        m_service->addStage(u"BBBBBB%1"_s.arg(i, 6, 10, QLatin1Char('0')), u"event-%1"_s.arg(i));
    m_service->refresh();
    ui::StageChooser chooser(m_service->plant, m_service->noStage());
    chooser.resize(chooser.sizeHint());
    chooser.show();
    auto *const list = chooser.findChild<QTreeView *>();
    const QRect twelfth = list->visualRect(list->model()->index(11, 0));
    QVERIFY(list->viewport()->rect().contains(twelfth));
}

void TestStageChooser::rowsAreAsInTheListOfEncoders()
{
    const auto resetDensity = qScopeGuard([] { ui::applyDensity(ui::Density::Comfortable); });
    for (const auto density : {ui::Density::Comfortable, ui::Density::Compact}) {
        ui::applyDensity(density);
        ui::StageChooser chooser(m_service->plant, m_service->noStage());
        chooser.show();
        auto *const list = chooser.findChild<QTreeView *>();
        QCOMPARE(list->visualRect(list->model()->index(0, 0)).height(), ui::listRowHeight(list->fontMetrics()));
    }
}

void TestStageChooser::unknownArnIsAChoice()
{
    ui::StageChooser chooser(m_service->plant, m_service->noStage());
    chooser.choose(arnOf(u"zzz"_s));
    QCOMPARE(chooser.findChild<QLineEdit *>()->text(), arnOf(u"zzz"_s));
    QCOMPARE(chooser.choice().stageArn, arnOf(u"zzz"_s));
    chooser.choose(arnOf(u"AAAAAA222222"_s));
    chooser.choose(QString());
}

void TestStageChooser::choiceSurvivesARefresh()
{
    ui::StageChooser chooser(m_service->plant, m_service->noStage());
    chooser.choose(arnOf(u"AAAAAA222222"_s));
    QSignalSpy changes(&chooser, &ui::StageChooser::choiceChanged);
    m_service->addStage(u"AAAAAA999999"_s, u"a-new-one"_s);
    m_service->refresh();
    QCOMPARE(chooser.choice().stageArn, arnOf(u"AAAAAA222222"_s));
    QCOMPARE(chooser.findChild<QTreeView *>()->currentIndex().data().toString(), u"main-show"_s);
    QCOMPARE(changes.size(), 0);
}

void TestStageChooser::typedNameIsFoundWhenItsStageArrives()
{
    ui::StageChooser chooser(m_service->plant, m_service->noStage());
    chooser.findChild<QLineEdit *>()->setText(u"late"_s);
    QCOMPARE(chooser.choice().kind, Kind::UnknownName);
    m_service->addStage(u"AAAAAA999999"_s, u"late"_s);
    m_service->refresh();
    QCOMPARE(chooser.choice().stageArn, arnOf(u"AAAAAA999999"_s));
}

void TestStageChooser::whatIsHeldStaysWithItsStage()
{
    ui::StageListModel model(m_service->plant, m_service->noStage());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const auto row = [&](const QString &name) { return int(names(model).indexOf(name)); };
    const QPersistentModelIndex held = model.index(row(u"rehearsal"_s), ui::StageListModel::PlacesColumn);
    const auto isHeld = [&] {
        return held.isValid() && held.row() == row(u"rehearsal"_s) && held.column() == ui::StageListModel::PlacesColumn;
    };
    m_service->addStage(u"AAAAAA999999"_s, u"another"_s);
    m_service->refresh();
    QVERIFY(isHeld());
    QCOMPARE(model.rowCount(), 9);
    model.setFilter(u"rehears"_s);
    QVERIFY(isHeld());
    model.setFilter({});
    QVERIFY(isHeld());
    model.setFilter(u"main"_s);
    QVERIFY(!held.isValid());
    QCOMPARE(resets.size(), 0);
}

void TestStageChooser::followsBindings()
{
    ui::StageListModel model(m_service->plant, m_service->stage(u"AAAAAA111111"_s));
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ivs::IngestConfigurationSummary moved =
        m_service->source().inventory().find(CannedService::configurationArn(u"cam4"_s))->summary;
    moved.stageArn = arnOf(u"AAAAAA222222"_s);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    m_service->source().inventory().apply(moved, QDateTime::currentDateTimeUtc().addSecs(1));
    QVERIFY(!changes.isEmpty());
    QVERIFY(model.index(4, ui::StageListModel::PlacesColumn).data().toString() == u"1 of 12 places used"_s);
}

void TestStageChooser::aThousandStages()
{
    for (int i = 0; i < 1000; ++i)
        m_service->addStage(u"BBBBBB%1"_s.arg(i, 6, 10, QLatin1Char('0')), u"event-%1"_s.arg(i));
    m_service->refresh();
    ui::StageChooser chooser(m_service->plant, m_service->noStage());
    chooser.show();
    QTest::keyClicks(chooser.findChild<QLineEdit *>(), u"event-777"_s);
    QCOMPARE(chooser.choice().stageArn, arnOf(u"BBBBBB000777"_s));
    QCOMPARE(chooser.findChild<QTreeView *>()->currentIndex().data().toString(), u"event-777"_s);
}

QTEST_MAIN(TestStageChooser)
#include "tst_stage_chooser.moc"
