// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rebind/RebindDialog.h"

#include "ui/appearance/TextBaseline.h"
#include "ui/rebind/CannedService.h"
#include "ui/rebind/RebindFlow.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/WorldSign.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonObject>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using patchbay::Rebind;
using test::CannedService;

namespace {

const auto stageOf = &CannedService::stageArn;
const QString couldNotCompare = u"The addresses could not be compared. The encoder may need a new URL."_s;

QPushButton *button(const QWidget &in, const QString &label)
{
    for (QPushButton *candidate : in.findChildren<QPushButton *>()) {
        if (candidate->text().remove(u'&') == label)
            return candidate;
    }
    return nullptr;
}

bool shows(const QWidget &in, const QString &text)
{
    const auto labels = in.findChildren<QLabel *>();
    return std::any_of(labels.cbegin(), labels.cend(),
                       [&text](const QLabel *label) { return label->isVisible() && label->text() == text; });
}

} // namespace

class TestRebindDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void isNamedForScripts();
    void theEncoderLeadsInItsHeading();
    void labelsStandOnTheLineOfWhatTheyName();
    void byKeyboard();
    void saysWhyItIsOff();
    void saysThatTheAccountIsReadOnly();
    void saysThatItIsBeingMoved();
    void enterNeverDetaches_data();
    void enterNeverDetaches();
    void enterPressesWhatHasTheFocus();
    void theFocusChoosesNothing();
    void whatSpeaksAgainstItIsSaidAndTheFocusShown_data();
    void whatSpeaksAgainstItIsSaidAndTheFocusShown();
    void escapeLeaves();
    void warnsOfAnotherAddress();
    void whoIsQuickerThanTheComparisonSeesItsWarning();
    void whoIsQuickerThanTheComparisonSeesThatItFailed();
    void aComparisonThatHangsHoldsNothingBack();
    void doesNotSpeakOfIdleWhenAwsIsSilent();
    void showsTheUrlWhereThereWasNoStage();
    void saysThatNothingWasChanged();
    void theListStaysWhereItIs();
    void asksForAddressesOnlyWhenSettled();
    void saysThatAddressesCouldNotBeCompared();
    void comparesAgainAtTheNextRefresh();
    void comparesAgainWhenChosenAgain();
    void goesLiveWhileOpen();
    void movesWhileOpen();
    void comesBackWhileOpen();
    void everyControlHasAName();
    void anotherServiceThanAwsIsShown();

private:
    void openDialog();
    QLineEdit *field() const { return m_dialog->findChild<QLineEdit *>(); }

    std::unique_ptr<CannedService> m_service;
    QPointer<ui::RebindDialog> m_dialog;
    std::vector<Rebind> m_chosen;
};

void TestRebindDialog::init()
{
    m_service = std::make_unique<CannedService>();
    m_service->addStage(u"rehearsal111"_s, u"rehearsal"_s, u"rtmps://a.example:443/app/"_s);
    m_service->addStage(u"mainshow1111"_s, u"main-show"_s, u"rtmps://b.example:443/app/"_s);
    m_service->addStage(u"mainbackup11"_s, u"main-backup"_s, u"rtmps://a.example:443/app/"_s);
    m_service->addConfiguration(u"cam3"_s, u"cam-03"_s, stageOf(u"rehearsal111"_s));
    m_service->refresh();
    m_chosen.clear();
    openDialog();
}

void TestRebindDialog::openDialog()
{
    delete m_dialog;
    m_dialog = new ui::RebindDialog(m_service->plant, m_service->runs, m_service->encoder(u"cam3"_s));
    connect(m_dialog, &ui::RebindDialog::rebindChosen, this,
            [this](const Rebind &rebind) { m_chosen.push_back(rebind); });
    m_dialog->open();
}

void TestRebindDialog::cleanup()
{
    delete m_dialog;
    m_service.reset();
}

void TestRebindDialog::isNamedForScripts()
{
    const auto nameOf = [](QWidget *widget) {
        return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
    };
    QCOMPARE(nameOf(m_dialog), u"Rebind"_s);
    QCOMPARE(QAccessible::queryAccessibleInterface(m_dialog)->role(), QAccessible::Dialog);
    QCOMPARE(nameOf(field()), u"Stage"_s);
    QCOMPARE(nameOf(button(*m_dialog, u"Rebind"_s)), u"Rebind"_s);
}

/// Encoders share users; what is about to move is the encoder.
void TestRebindDialog::theEncoderLeadsInItsHeading()
{
    (*m_service->configuration(u"cam3"_s))[u"userId"_s] = u"José Núñez"_s;
    m_service->refresh();
    openDialog();
    QVERIFY(shows(*m_dialog, u"cam-03 · José Núñez"_s));
}

void TestRebindDialog::labelsStandOnTheLineOfWhatTheyName()
{
    QCOMPARE(tests::offTheBaseline(*m_dialog), QStringList());
}

void TestRebindDialog::byKeyboard()
{
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    QVERIFY(field()->hasFocus());
    QTest::keyClicks(field(), u"main-backup"_s);
    QVERIFY(shows(*m_dialog, u"cam-03 moves from rehearsal to main-backup. It is idle, so nothing is cut."_s));
    QTest::keyClick(field(), Qt::Key_Return);
    QTRY_COMPARE(m_chosen.size(), 1U);
    QCOMPARE(m_chosen[0].encoder.arn, CannedService::configurationArn(u"cam3"_s));
    QCOMPARE(m_chosen[0].from.arn, stageOf(u"rehearsal111"_s));
    QCOMPARE(m_chosen[0].to.arn, stageOf(u"mainbackup11"_s));
    QTRY_VERIFY(!m_dialog);
}

void TestRebindDialog::saysWhyItIsOff()
{
    QPushButton *rebind = button(*m_dialog, u"Rebind"_s);
    QVERIFY(!rebind->isEnabled());
    QCOMPARE(rebind->toolTip(), u"Choose a stage, or paste its ARN."_s);
    field()->setText(u"arn:aws:ivs:us-east-1:123456789012:stage/abc"_s);
    QVERIFY(!rebind->isEnabled());
    QVERIFY(shows(*m_dialog, u"This stage is in us-east-1. cam-03 can only use stages in eu-west-1."_s));
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY(m_dialog->isVisible()); // what was typed stays
    QVERIFY(m_chosen.empty());
}

void TestRebindDialog::saysThatTheAccountIsReadOnly()
{
    delete m_dialog;
    m_service->isReadOnly = true;
    m_service->open({});
    openDialog();
    field()->setText(u"main-backup"_s);
    QVERIFY(!button(*m_dialog, u"Rebind"_s)->isEnabled());
    QVERIFY(
        shows(*m_dialog, u"Live Events is set to read-only in this program. Change the account to allow changes."_s));
}

void TestRebindDialog::saysThatItIsBeingMoved()
{
    field()->setText(u"main-backup"_s);
    QVERIFY(button(*m_dialog, u"Rebind"_s)->isEnabled());
    m_service->ignores = "GetIngestConfiguration"_ba;
    m_service->runs.take(
        Rebind::of(m_service->encoder(u"cam3"_s), stageOf(u"rehearsal111"_s), stageOf(u"mainbackup11"_s)));
    QVERIFY(!button(*m_dialog, u"Rebind"_s)->isEnabled());
    QVERIFY(shows(*m_dialog, u"cam-03 is being moved now."_s));
    m_service->runs.stopWaitingForAll();
    QTRY_VERIFY(button(*m_dialog, u"Rebind"_s)->isEnabled());
}

void TestRebindDialog::enterNeverDetaches_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("as listed") << u"No stage (detach)"_s;
    QTest::newRow("in short") << u"no stage"_s;
}

void TestRebindDialog::enterNeverDetaches()
{
    QFETCH(QString, typed);
    field()->setText(typed);
    QVERIFY(button(*m_dialog, u"Rebind"_s)->isEnabled());
    QPushButton *const rebind = button(*m_dialog, u"Rebind"_s);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return);
    QVERIFY(m_dialog && m_dialog->isVisible()); // nor does it leave, which would look like a rebind
    QCOMPARE(m_dialog->focusWidget(), rebind);
    QVERIFY(m_chosen.empty());
    QTest::keyClick(rebind, Qt::Key_Space);
    QCOMPARE(m_chosen.size(), 1U);
}

void TestRebindDialog::enterPressesWhatHasTheFocus()
{
    field()->setText(u"main-backup"_s);
    QPushButton *const cancel = button(*m_dialog, u"Cancel"_s);
    cancel->setFocus();
    QTest::keyClick(cancel, Qt::Key_Return);
    QTRY_VERIFY(!m_dialog);
    QVERIFY(m_chosen.empty());
}

/// Tab and Enter moved an encoder to the first stage of the list once.
void TestRebindDialog::theFocusChoosesNothing()
{
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    auto *const list = m_dialog->findChild<QTreeView *>();
    QTest::keyClick(field(), Qt::Key_Tab);
    QVERIFY(list->hasFocus());
    QVERIFY(!button(*m_dialog, u"Rebind"_s)->isEnabled());
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(m_dialog && m_dialog->isVisible());
    QVERIFY(m_chosen.empty());
    QVERIFY(shows(*m_dialog, u"Choose a stage, or paste its ARN."_s));
    QTest::keyClick(list, Qt::Key_Down); // this does choose: the first, main-backup
    QVERIFY(shows(*m_dialog, u"cam-03 moves from rehearsal to main-backup. It is idle, so nothing is cut."_s));
    QVERIFY(button(*m_dialog, u"Rebind"_s)->isEnabled());
}

void TestRebindDialog::whatSpeaksAgainstItIsSaidAndTheFocusShown_data()
{
    QTest::addColumn<QString>("why");
    QTest::addColumn<QString>("step");
    QTest::newRow("full") << u"full"_s << u"Press Enter again to move."_s;
    QTest::newRow("not in the list") << u"not listed"_s << u"Press Enter again to move."_s;
    QTest::newRow("no answer from AWS") << u"stale"_s << u"Press Enter again to move."_s;
    QTest::newRow("not compared") << u"not compared"_s << u"Press Enter again to move."_s;
    QTest::newRow("detach") << u"detach"_s << u"Press Space to detach."_s;
}

/// The first Enter seemed to do nothing.
void TestRebindDialog::whatSpeaksAgainstItIsSaidAndTheFocusShown()
{
    QFETCH(const QString, why);
    QFETCH(const QString, step);
    QString stage = u"main-backup"_s;
    if (why == "full"_L1) {
        for (int i = 0; i < ivs::maxPublishersPerStage; ++i)
            m_service->addConfiguration(u"on%1"_s.arg(i), u"on-%1"_s.arg(i), stageOf(u"mainbackup11"_s));
        m_service->refresh();
    } else if (why == "not listed"_L1) {
        stage = stageOf(u"elsewhere111"_s);
    } else if (why == "stale"_L1) {
        m_service->source().silence().assume(patchbay::Silence::Level::Stale);
    } else if (why == "not compared"_L1) {
        m_service->refuses = "GetStage"_ba;
        stage = u"main-show"_s;
    } else {
        stage = u"no stage"_s;
    }
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    field()->setText(stage);
    if (why == "not compared"_L1)
        QTRY_VERIFY(shows(*m_dialog, couldNotCompare));
    QVERIFY(!shows(*m_dialog, step));
    QTest::keyClick(field(), Qt::Key_Return);
    QPushButton *const rebind = button(*m_dialog, why == "not compared"_L1 ? u"Rebind anyway"_s : u"Rebind"_s);
    QVERIFY(m_chosen.empty());
    QVERIFY(rebind->hasFocus());
    QVERIFY(m_dialog->testAttribute(Qt::WA_KeyboardFocusChange));
    QVERIFY(shows(*m_dialog, step));
    QVERIFY(rebind->accessibleDescription().endsWith(step));
    field()->setFocus();
    QVERIFY(!shows(*m_dialog, step));
}

void TestRebindDialog::escapeLeaves()
{
    field()->setText(u"main-show"_s);
    QTest::keyClick(field(), Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
    QVERIFY(m_chosen.empty());
}

void TestRebindDialog::warnsOfAnotherAddress()
{
    QPushButton *copy = button(*m_dialog, u"Copy URL"_s);
    field()->setText(u"main-show"_s);
    QVERIFY(!copy->isVisible());
    QVERIFY(shows(*m_dialog, u"Comparing addresses…"_s));
    QVERIFY(button(*m_dialog, u"Rebind"_s)->isDefault());
    QTRY_VERIFY(copy->isVisible());
    QVERIFY(shows(*m_dialog, u"main-show has a different address. Give the encoder this URL:"_s));
    copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"rtmps://b.example:443/app/"_s);
    QVERIFY(shows(*m_dialog, u"URL copied."_s));

    field()->setText(u"main-backup"_s); // the same address
    QVERIFY(!copy->isVisible());
    QTRY_COMPARE(m_service->requests("GetStage"_ba), 3);
    QVERIFY(!copy->isVisible());

    field()->setText(u"main-show"_s); // known by now
    QVERIFY(copy->isVisible());
    QVERIFY(!shows(*m_dialog, u"URL copied."_s));
    QCOMPARE(m_service->requests("GetStage"_ba), 3);
}

/// What is under the mouse stays there, and the stage that was chosen stays in sight.
void TestRebindDialog::theListStaysWhereItIs()
{
    const auto *const list = m_dialog->findChild<QTreeView *>();
    const auto *const noStage = m_dialog->findChild<QCheckBox *>();
    const auto areas = [&] { return std::pair(list->geometry(), noStage->geometry()); };
    const auto before = areas();
    field()->setText(u"main-show"_s);
    QTRY_VERIFY(button(*m_dialog, u"Copy URL"_s)->isVisible());
    QTRY_VERIFY(m_dialog->findChild<ui::ElidedField *>()->isVisible());
    QCOMPARE(areas(), before);
    button(*m_dialog, u"Copy URL"_s)->click();
    m_dialog->layout()->activate();
    QCOMPARE(areas(), before);
}

void TestRebindDialog::asksForAddressesOnlyWhenSettled()
{
    for (const QString &name : {u"main-backup"_s, u"main-show"_s, u"main-backup"_s, u"main-show"_s, u"main"_s})
        field()->setText(name);
    field()->setText(u"main-show"_s);
    QTRY_VERIFY(button(*m_dialog, u"Copy URL"_s)->isVisible());
    QCOMPARE(m_service->requests("GetStage"_ba), 2); // the old stage and the last one chosen
}

void TestRebindDialog::whoIsQuickerThanTheComparisonSeesItsWarning()
{
    field()->setText(u"main-show"_s); // has another address
    button(*m_dialog, u"Rebind"_s)->setFocus();
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return);
    QCOMPARE(m_dialog->focusWidget(), field());
    QVERIFY(shows(*m_dialog, u"Comparing addresses first. It goes on by itself."_s));
    QVERIFY(!button(*m_dialog, u"Rebind"_s)->isEnabled());
    QTRY_VERIFY(button(*m_dialog, u"Copy URL"_s)->isVisible());
    QVERIFY(button(*m_dialog, u"Rebind"_s)->isEnabled());
    QVERIFY(m_dialog->isVisible());
    QVERIFY(m_chosen.empty());
    QTest::keyClick(field(), Qt::Key_Return); // now that it was seen
    QTRY_COMPARE(m_chosen.size(), 1U);
}

void TestRebindDialog::whoIsQuickerThanTheComparisonSeesThatItFailed()
{
    m_service->refuses = "GetStage"_ba;
    field()->setText(u"main-show"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QTRY_VERIFY(shows(*m_dialog, couldNotCompare));
    QCoreApplication::sendPostedEvents();
    QVERIFY(m_chosen.empty());
    QVERIFY(m_dialog && m_dialog->isVisible());
    QPushButton *const anyway = button(*m_dialog, u"Rebind anyway"_s);
    QCOMPARE(m_dialog->focusWidget(), anyway);
    QTest::keyClick(anyway, Qt::Key_Return);
    QTRY_COMPARE(m_chosen.size(), 1U);
}

/// Addresses are good to know, and not worth a wait.
void TestRebindDialog::aComparisonThatHangsHoldsNothingBack()
{
    m_service->ignores = "GetStage"_ba;
    m_service->source().addresses().setLimits(std::chrono::milliseconds(50));
    openDialog();
    field()->setText(u"main-show"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY(!button(*m_dialog, u"Rebind"_s)->isEnabled());
    QTRY_VERIFY(button(*m_dialog, u"Rebind anyway"_s));
    QVERIFY(shows(*m_dialog, couldNotCompare));
    QVERIFY(m_chosen.empty());
    button(*m_dialog, u"Rebind anyway"_s)->click();
    QTRY_COMPARE(m_chosen.size(), 1U);
}

void TestRebindDialog::doesNotSpeakOfIdleWhenAwsIsSilent()
{
    const QString idle = u"cam-03 moves from rehearsal to main-backup. It is idle, so nothing is cut."_s;
    field()->setText(u"main-backup"_s);
    QVERIFY(shows(*m_dialog, idle));
    m_service->source().silence().assume(patchbay::Silence::Level::Stale);
    QVERIFY(shows(*m_dialog, u"unknown, was idle"_s));
    QVERIFY(!shows(*m_dialog, idle));
    QVERIFY(!button(*m_dialog, u"Rebind"_s)->isDefault());
    m_service->source().silence().assume(patchbay::Silence::Level::None);
    QVERIFY(shows(*m_dialog, idle));
}

void TestRebindDialog::showsTheUrlWhereThereWasNoStage()
{
    m_service->configuration(u"cam3"_s)->insert(u"stageArn"_s, QString());
    m_service->refresh();
    openDialog();
    field()->setText(u"main-show"_s);
    QTRY_VERIFY(button(*m_dialog, u"Copy URL"_s)->isVisible());
    QVERIFY(shows(*m_dialog, u"The encoder needs this URL:"_s));
}

void TestRebindDialog::saysThatNothingWasChanged()
{
    ui::RebindFlow flow(m_service->plant, m_service->runs, nullptr);
    QSignalSpy left(&flow, &ui::RebindFlow::leftUnchanged);
    flow.open(m_service->encoder(u"cam3"_s));
    QTest::keyClick(flow.dialog(), Qt::Key_Escape); // nothing could have been
    QCOMPARE(left.size(), 0);
    QTRY_VERIFY(!flow.dialog());
    flow.open(m_service->encoder(u"cam3"_s), m_service->noStage());
    QTest::keyClick(flow.dialog(), Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.at(0).at(0).toString(), u"Nothing was changed. cam-03 stays on rehearsal."_s);
}

void TestRebindDialog::saysThatAddressesCouldNotBeCompared()
{
    m_service->refuses = "GetStage"_ba;
    field()->setText(u"main-show"_s);
    QTRY_VERIFY(shows(*m_dialog, couldNotCompare));
    QVERIFY(button(*m_dialog, u"Rebind anyway"_s)->isEnabled());
    QVERIFY(!button(*m_dialog, u"Rebind anyway"_s)->isDefault());
    QVERIFY(!button(*m_dialog, u"Copy URL"_s)->isVisible());
    QTest::keyClick(field(), Qt::Key_Return); // leads to the button, and the second one presses it
    QVERIFY(m_chosen.empty());
    QCOMPARE(m_dialog->focusWidget(), button(*m_dialog, u"Rebind anyway"_s));

    field()->setText(u"main-"_s);
    QVERIFY(!shows(*m_dialog, couldNotCompare));
}

/// With the answer still "not compared" nothing may have become Enter's meaning meanwhile.
void TestRebindDialog::comparesAgainAtTheNextRefresh()
{
    m_service->refuses = "GetStage"_ba;
    field()->setText(u"main-show"_s);
    QTRY_VERIFY(shows(*m_dialog, couldNotCompare));
    const int asked = m_service->requests("GetStage"_ba);
    m_service->refresh();
    QTRY_COMPARE(m_service->requests("GetStage"_ba), 2 * asked);
    QVERIFY(shows(*m_dialog, couldNotCompare));
    QVERIFY(!button(*m_dialog, u"Rebind anyway"_s)->isDefault());

    m_service->refuses.clear();
    m_service->refresh();
    QTRY_VERIFY(button(*m_dialog, u"Copy URL"_s)->isVisible());
    QVERIFY(button(*m_dialog, u"Rebind"_s)->isDefault());
}

void TestRebindDialog::comparesAgainWhenChosenAgain()
{
    m_service->refuses = "GetStage"_ba;
    field()->setText(u"main-show"_s);
    QTRY_VERIFY(shows(*m_dialog, couldNotCompare));
    m_service->refuses.clear();
    auto *const list = m_dialog->findChild<QTreeView *>();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->currentIndex()).center());
    QTRY_VERIFY(button(*m_dialog, u"Copy URL"_s)->isVisible());
}

void TestRebindDialog::goesLiveWhileOpen()
{
    field()->setText(u"main-backup"_s);
    m_service->configuration(u"cam3"_s)->insert(u"state"_s, u"ACTIVE"_s);
    m_service->refresh();
    QVERIFY(shows(*m_dialog, u"cam-03 is live on rehearsal. It cannot move now. You choose what happens next."_s));
    QVERIFY(shows(*m_dialog, u"LIVE"_s));
    QCOMPARE(field()->text(), u"main-backup"_s);
}

void TestRebindDialog::movesWhileOpen()
{
    field()->setText(u"main-backup"_s);
    m_service->configuration(u"cam3"_s)->insert(u"stageArn"_s, stageOf(u"mainshow1111"_s));
    m_service->refresh();
    QVERIFY(
        shows(*m_dialog, u"cam-03 is on main-show by now. It moves to main-backup. It is idle, so nothing is cut."_s));
    QVERIFY(!button(*m_dialog, u"Rebind"_s)->isDefault());
    button(*m_dialog, u"Rebind"_s)->click();
    QTRY_COMPARE(m_chosen.size(), 1U);
    QCOMPARE(m_chosen[0].from.arn, stageOf(u"rehearsal111"_s)); // what the person saw: the runner will ask
}

void TestRebindDialog::comesBackWhileOpen()
{
    field()->setText(u"main-backup"_s);
    m_service->removeConfiguration(u"cam3"_s);
    m_service->refresh();
    QVERIFY(shows(*m_dialog, u"cam-03 is not in the list any more."_s));
    QVERIFY(!button(*m_dialog, u"Rebind"_s)->isEnabled());
    m_service->addConfiguration(u"cam3"_s, u"cam-03"_s, stageOf(u"rehearsal111"_s));
    m_service->refresh();
    QVERIFY(shows(*m_dialog, u"cam-03 moves from rehearsal to main-backup. It is idle, so nothing is cut."_s));
    QVERIFY(button(*m_dialog, u"Rebind"_s)->isEnabled());
}

void TestRebindDialog::everyControlHasAName()
{
    for (QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || qobject_cast<QLabel *>(widget)
            || widget->objectName().startsWith(u"qt_"_s))
            continue;
        QVERIFY2(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty(),
                 widget->metaObject()->className());
    }
}

void TestRebindDialog::anotherServiceThanAwsIsShown()
{
    const auto sign = [this] { return m_dialog->findChild<ui::WorldSign *>(); };
    QVERIFY(!sign()->isVisible());
    delete m_dialog;
    m_service->open(aws::World::at(QUrl(u"http://127.0.0.1:8085"_s)));
    openDialog();
    QVERIFY(sign()->isVisible());
    QCOMPARE(sign()->text(), u"Not AWS: 127.0.0.1:8085"_s);
    field()->setText(u"main-backup"_s);
    m_service->configuration(u"cam3"_s)->insert(u"state"_s, u"ACTIVE"_s);
    m_service->refresh();
    QVERIFY(shows(*m_dialog, u"cam-03 is live on rehearsal. It cannot move now. You choose what happens next."_s));
    delete m_dialog;
    m_service->open(aws::World::demo());
    openDialog();
    QCOMPARE(sign()->text(), u"Demo: nothing here is real"_s);
}

QTEST_MAIN(TestRebindDialog)
#include "tst_rebind_dialog.moc"
