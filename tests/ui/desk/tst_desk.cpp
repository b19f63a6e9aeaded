// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Desk.h"

#include "support/Ended.h"
#include "ui/accounts/AccessKeyDialog.h"
#include "ui/accounts/AccountsDialog.h"
#include "ui/desk/AccountChooser.h"
#include "ui/desk/Desk.h"
#include "ui/desk/KeyRecovery.h"
#include "ui/details/DetailsPanel.h"
#include "ui/inventory/ColumnMenu.h"
#include "ui/inventory/FilterBox.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/messages/ErrorDialog.h"
#include "ui/rebind/OutcomeTeller.h"
#include "ui/rebind/RebindDialog.h"
#include "ui/widgets/ScreenRoom.h"
#include "ui/widgets/WorldSign.h"

#include <QComboBox>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::OneEncoder;

class TestDesk final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk.emplace(); }
    void cleanup() { m_desk.reset(); }

    void firstWindowIsWhollyOnItsScreen();
    void hidingTheDetailsLeavesTheFocusInTheList();
    void theDemoHasOneRegion();
    void aLongAccountNameLeavesTheFilter();
    void theFilterIsReadyBeforeTheFirstKey();
    void enteringAKeyStaysInTheRegionThatIsShown();
    void theFirstChoiceHasTheFocus();
    void anAccountWithoutARegionAsksForOne();
    void anEncoderThatIsGoneIsSaidToBeGone_data();
    void anEncoderThatIsGoneIsSaidToBeGone();
    void closesAtOnceWithNothingUnderWay();
    void closingFinishesAChangeUnderWay();
    void whatAPersonMustKnowIsReadBeforeTheEnd();
    void readOnlyHoldsAtOnce();
    void readOnlyLetsAChangeUnderWayEnd();
    void anotherNameIsSaidEverywhere();
    void aHiddenEntryOfTheSameAwsAccountIsClosed();
    void theAccountsOpenAtTheOneInUse();
    void aClosingWindowOpensNothing();
    void anAlertOfASourceThatWasClosedOffersNothing();
    void aChangeSendsNothingButTheStage();
    void whatChangedUnaskedIsSaidAndStays();
    void whatChangedUnaskedIsReadBeforeTheEnd();
    void columnsSurviveAnotherRegion();
    void whatWasChosenStaysWhileASignInEnds();
    void aSlowChangeIsSaidAndCanBeLeft();
    void aConflictIsBelievedUntilAReadingSaysOtherwise();
    void keysAreFasterThanWhatIsTold();
    void anotherServiceThanAwsIsShown();
    void menusStayWhileTheListIsWorkedIn();

private:
    /// Lets a whole exchange with the service pass: whatever would have been cut off is cut off by then.
    void letTimePass();
    void setReadOnly();

    std::optional<tests::Desk> m_desk;
};

void TestDesk::letTimePass()
{
    aws::Transport transport;
    aws::HttpRequest request;
    request.method = "POST"_ba;
    request.url = m_desk->service.url();
    for (int i = 0; i < 3; ++i)
        QVERIFY(support::ended(transport.send(request, {})));
}

void TestDesk::setReadOnly()
{
    accounts::Account account = *m_desk->accounts.find(m_desk->account);
    account.readOnly = true;
    QVERIFY(m_desk->accounts.update(account));
}

/// The offscreen platform's screen is smaller than the size the window would like.
void TestDesk::firstWindowIsWhollyOnItsScreen()
{
    const QSize room = ui::screenRoom(m_desk->window);
    QVERIFY(room.width() < 1280);
    QCOMPARE_LE(m_desk->window.height(), room.height());
    QCOMPARE_LE(m_desk->window.width(), qMax(room.width(), m_desk->window.minimumSizeHint().width()));
}

void TestDesk::hidingTheDetailsLeavesTheFocusInTheList()
{
    m_desk->openAccount();
    auto *const details = m_desk->window.findChild<ui::DetailsPanel *>();
    const auto fields = details->findChildren<QLineEdit *>();
    const auto shown =
        std::find_if(fields.begin(), fields.end(), [](const QLineEdit *each) { return each->isVisible(); });
    QVERIFY(shown != fields.end());
    (*shown)->setFocus();
    QTRY_VERIFY(details->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(&m_desk->window, Qt::Key_F9);
    QVERIFY(!details->isVisible());
    QCOMPARE(QApplication::focusWidget(), &m_desk->desk.plantView().inventoryView().table());
}

void TestDesk::theDemoHasOneRegion()
{
    const QUuid demo = m_desk->accounts.add({{}, u"Demo"_s, accounts::FromDemo{}, {u"us-east-1"_s}}).value_or(QUuid());
    auto *const regions = m_desk->window.findChild<ui::AccountChooser *>()->findChildren<QComboBox *>().constLast();
    m_desk->desk.sources().open(demo, u"us-east-1"_s);
    QCOMPARE(regions->count(), 1);
    QCOMPARE(regions->currentText(), u"us-east-1"_s);
    m_desk->openAccount();
    QVERIFY(regions->count() > 1);
}

void TestDesk::theFirstChoiceHasTheFocus()
{
    m_desk->desk.sources().open({}, {});
    auto *const focused = qobject_cast<QPushButton *>(m_desk->window.focusWidget());
    QVERIFY(focused);
    QCOMPARE(focused->text(), u"Use an &access key…"_s);
}

void TestDesk::anAccountWithoutARegionAsksForOne()
{
    const QUuid account = m_desk->accounts.add({{}, u"Tor"_s, accounts::FromAccessKey{}, {}}).value_or(QUuid());
    m_desk->desk.sources().open(account, {});
    QCOMPARE(m_desk->window.focusWidget(),
             m_desk->window.findChild<ui::AccountChooser *>()->findChildren<QComboBox *>().constLast());
}

/// What has no room in a tool bar goes behind an arrow.
void TestDesk::aLongAccountNameLeavesTheFilter()
{
    const QString name = u"<b>"_s + QString(100, u'W');
    const QUuid account = m_desk->accounts.add({{}, name, accounts::FromDemo{}, {u"us-east-1"_s}}).value_or(QUuid());
    m_desk->window.resize(1280, 720);
    m_desk->desk.sources().open(account, u"us-east-1"_s);
    auto *const chooser = m_desk->window.findChild<ui::AccountChooser *>();
    auto *const names = chooser->findChildren<QComboBox *>().constFirst();
    QCOMPARE(names->currentText(), name);
    QVERIFY(!Qt::mightBeRichText(names->toolTip()) || names->toolTip().contains(name.toHtmlEscaped()));
    QTRY_VERIFY(m_desk->window.findChild<ui::FilterBox *>()->isVisible());
    QVERIFY(m_desk->window.findChild<ui::FilterBox *>()->width() > m_desk->window.width() / 5);
    // With the sign of a host whose name is as long as can be, in a small window.
    m_desk->world = aws::World::at(QUrl(u"https://"_s + QString(60, u'w') + u".example.net:8443"_s));
    m_desk->window.resize(1024, 700);
    m_desk->desk.sources().open(account, u"us-west-2"_s);
    QTRY_COMPARE(m_desk->window.width(), 1024);
    QVERIFY(chooser->findChild<ui::WorldSign *>()->isVisible());
    QTRY_VERIFY(m_desk->window.findChild<ui::FilterBox *>()->isVisible());
    QVERIFY(m_desk->window.findChild<ui::FilterBox *>()->width() > 100);
}

void TestDesk::theFilterIsReadyBeforeTheFirstKey()
{
    m_desk->openAccount();
    const auto *const model =
        qobject_cast<ui::InventoryModel *>(m_desk->desk.plantView().inventoryView().table().model());
    QCOMPARE(model->keysComputed(), 0U);
    m_desk->window.findChild<ui::FilterBox *>()->setFocus();
    QTRY_COMPARE(model->keysComputed(), 1U);
}

void TestDesk::enteringAKeyStaysInTheRegionThatIsShown()
{
    m_desk->openAccount();
    m_desk->desk.sources().open(m_desk->account, u"us-west-2"_s);
    const int opened = m_desk->opened;
    Q_EMIT m_desk->desk.plantView().findChild<ui::KeyRecovery *>()->enterKeyRequested();
    auto *const dialog = m_desk->window.findChild<ui::AccessKeyDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->account(), m_desk->account);
    dialog->accept();
    QCOMPARE(m_desk->opened, opened);
    QCOMPARE(m_desk->source().id().region, u"us-west-2"_s);
}

void TestDesk::anEncoderThatIsGoneIsSaidToBeGone_data()
{
    QTest::addColumn<bool>("othersAreLeft");
    QTest::newRow("the only one") << false;
    QTest::newRow("one of several") << true;
}

/// Its row goes, and with it the selection; what was selected is still what a person wants to hear of.
void TestDesk::anEncoderThatIsGoneIsSaidToBeGone()
{
    QFETCH(const bool, othersAreLeft);
    m_desk->openAccount();
    const ui::InventoryView &view = m_desk->desk.plantView().inventoryView();
    patchbay::Inventory &inventory = m_desk->source().inventory();
    if (othersAreLeft) {
        ivs::IngestConfigurationSummary other = inventory.find(OneEncoder::camera())->summary;
        other.arn += u"2"_s;
        other.name = u"cam-02"_s;
        inventory.apply(other, patchbay::Inventory::clock());
    }
    inventory.remove(OneEncoder::camera());
    QTRY_COMPARE(view.currentEncoder().arn, QString());
    QVERIFY(view.table().selectedEncoders().isEmpty());
    QVERIFY(m_desk->shows(u"cam-01 no longer exists."_s));
    QVERIFY(!m_desk->shows(u"Select an encoder to see its details."_s));
}

void TestDesk::closesAtOnceWithNothingUnderWay()
{
    m_desk->window.close();
    QVERIFY(m_desk->hasEnded);
    QVERIFY(!m_desk->window.isVisible());
}

void TestDesk::closingFinishesAChangeUnderWay()
{
    m_desk->openAccount();
    m_desk->service.holdChanges();
    m_desk->rebindToMainShow();
    QTRY_VERIFY(m_desk->service.isWaitedFor());
    m_desk->window.close();
    m_desk->window.close(); // who is impatient changes nothing
    letTimePass();
    QVERIFY(m_desk->service.isWaitedFor());
    QVERIFY(!m_desk->hasEnded);
    QVERIFY(m_desk->window.isVisible());
    QVERIFY(m_desk->shows(u"Finishing what is under way…"_s));

    const int readings = m_desk->service.requests("GetIngestConfiguration"_ba);
    m_desk->service.goOn();
    QTRY_VERIFY(m_desk->hasEnded);
    QVERIFY(!m_desk->window.isVisible());
    QCOMPARE(m_desk->service.stage(), OneEncoder::mainShow());
    QCOMPARE(m_desk->service.requests("UpdateIngestConfiguration"_ba), 1);
    // The answer said what became of it: it was waited for, so nobody had to ask.
    QCOMPARE(m_desk->service.requests("GetIngestConfiguration"_ba), readings);
}

void TestDesk::whatAPersonMustKnowIsReadBeforeTheEnd()
{
    m_desk->openAccount();
    m_desk->service.holdChanges();
    m_desk->service.refusal =
        support::answer(403, "{}"_ba, {"x-amzn-ErrorType: AccessDeniedException"_ba, "x-amzn-RequestId: 1-2-3"_ba});
    m_desk->rebindToMainShow();
    QTRY_VERIFY(m_desk->service.isWaitedFor());
    m_desk->window.close();
    m_desk->service.goOn();
    QDialog *const alert = m_desk->dialog(u"Not allowed"_s);
    QVERIFY(alert);
    // The source behind it has ended; what is on the screen stays.
    const auto hasNoRoom = [this] { return !m_desk->window.findChild<ui::SourceRoom *>(); };
    QVERIFY(QTest::qWaitFor(hasNoRoom, 20'000));
    letTimePass();
    QVERIFY(!m_desk->hasEnded);
    QVERIFY(m_desk->window.isVisible());
    QVERIFY(alert->isVisible());
    alert->close();
    QTRY_VERIFY(m_desk->hasEnded);
    QVERIFY(!m_desk->window.isVisible());
}

void TestDesk::readOnlyHoldsAtOnce()
{
    m_desk->openAccount();
    const QPointer<patchbay::Inventory> before(&m_desk->source().inventory());
    setReadOnly();
    QCOMPARE(m_desk->opened, 2);
    QTRY_VERIFY(!before);
    patchbay::Source &now = m_desk->source();
    QTRY_VERIFY(now.inventory().asOf().isValid() && !now.inventory().stages().all().empty());

    // The runner reads first, which is allowed; the write itself is refused without a signature. The window's own
    // readings are stopped, so that nothing else asks for one.
    now.watch().setInterval(std::chrono::milliseconds(0));
    QTRY_COMPARE(now.inventory().loading(), patchbay::Inventory::Loading::Idle);
    const int asked = m_desk->credentials->asked;
    const auto written =
        support::ended(now.client().updateIngestConfiguration(OneEncoder::camera(), OneEncoder::mainShow(), {}));
    QVERIFY(written && !*written);
    QCOMPARE(written->error().kind, aws::ErrorKind::ReadOnly);
    QCOMPARE(m_desk->credentials->asked, asked);
    const patchbay::PatchRun &run =
        m_desk->runs.take(m_desk->rebind(1, OneEncoder::rehearsal(), OneEncoder::mainShow()));
    QTRY_VERIFY(run.hasEnded());
    const patchbay::RebindResult result = run.item(0).result.value();
    QCOMPARE(result.outcome, patchbay::Outcome::Refused);
    QVERIFY(result.error);
    QCOMPARE(result.error->kind, aws::ErrorKind::ReadOnly);
    QCOMPARE(m_desk->service.requests("UpdateIngestConfiguration"_ba), 0);
    QCOMPARE(m_desk->service.stage(), OneEncoder::rehearsal());
}

void TestDesk::readOnlyLetsAChangeUnderWayEnd()
{
    m_desk->openAccount();
    m_desk->service.holdChanges();
    m_desk->rebindToMainShow();
    QTRY_VERIFY(m_desk->service.isWaitedFor());
    setReadOnly();
    letTimePass();
    QVERIFY(m_desk->service.isWaitedFor());
    m_desk->service.goOn();
    const auto oneRoom = [this] { return m_desk->window.findChildren<ui::SourceRoom *>().size() == 1; };
    QVERIFY(QTest::qWaitFor(oneRoom, 20'000));
    QCOMPARE(m_desk->service.stage(), OneEncoder::mainShow());
    QVERIFY(!m_desk->window.findChild<ui::ErrorDialog *>());
    QVERIFY(m_desk->shows(u"cam-01 moved from rehearsal to main-show."_s)); // of the source that was made anew
}

/// Each message names the account, so its source is opened anew.
void TestDesk::anotherNameIsSaidEverywhere()
{
    m_desk->openAccount();
    accounts::Account account = *m_desk->accounts.find(m_desk->account);
    account.name = u"Rehearsals"_s;
    QVERIFY(m_desk->accounts.update(account));
    QCOMPARE(m_desk->opened, 2);
    QVERIFY(m_desk->window.windowTitle().startsWith(u"Rehearsals"_s));
}

/// An encoder would be changed through an entry that nobody sees, whose read-only may be another.
void TestDesk::aHiddenEntryOfTheSameAwsAccountIsClosed()
{
    m_desk->openAccount();
    const patchbay::SourceId first = m_desk->source().id();
    m_desk->desk.sources().open(m_desk->account, u"us-west-2"_s);
    QTRY_VERIFY(m_desk->source().inventory().asOf().isValid());
    QVERIFY2(m_desk->sources.find(first), "another region is other encoders: it stays open");

    const QUuid second =
        m_desk->accounts.add({{}, u"Once more"_s, accounts::FromAccessKey{}, {first.region}}).value_or(QUuid());
    m_desk->desk.sources().open(second, first.region);
    QTRY_VERIFY(!m_desk->sources.find(first));
    QVERIFY(m_desk->sources.find({second, first.region}));
    QTRY_COMPARE(m_desk->plant.rowOf({{second, first.region}, OneEncoder::camera()}) >= 0, true);
}

/// What is removed or edited there is what one has in mind.
void TestDesk::theAccountsOpenAtTheOneInUse()
{
    QVERIFY(m_desk->accounts.add({{}, u"Another"_s, accounts::FromAccessKey{}, {u"eu-west-1"_s}}));
    m_desk->openAccount();
    const auto *const table = m_desk->desk.showAccounts()->findChild<QTableView *>();
    QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), u"Live Events"_s);
}

void TestDesk::aClosingWindowOpensNothing()
{
    m_desk->openAccount();
    m_desk->service.holdChanges();
    m_desk->rebindToMainShow();
    QTRY_VERIFY(m_desk->service.isWaitedFor());
    m_desk->window.close();
    m_desk->desk.sources().open(m_desk->account, u"us-west-2"_s);
    QCOMPARE(m_desk->opened, 1);
    m_desk->service.goOn();
    QTRY_VERIFY(m_desk->hasEnded);
}

/// Nothing can be tried again where nobody is any more.
void TestDesk::anAlertOfASourceThatWasClosedOffersNothing()
{
    m_desk->openAccount();
    m_desk->service.holdChanges();
    m_desk->service.refusal =
        support::answer(400, "{}"_ba, {"x-amzn-ErrorType: ValidationException"_ba, "x-amzn-RequestId: 1-2-3"_ba});
    m_desk->rebindToMainShow();
    QTRY_VERIFY(m_desk->service.isWaitedFor());
    m_desk->sources.close(m_desk->source().id());
    m_desk->service.goOn();
    QTRY_VERIFY(m_desk->window.findChild<ui::ErrorDialog *>());
    auto *const alert = m_desk->window.findChild<ui::ErrorDialog *>();
    QTRY_VERIFY(alert->isVisible());
    QVERIFY(!alert->text().remedies.empty()); // there was something to offer
    const auto buttons = alert->findChildren<QPushButton *>();
    const auto isOffered = [](QPushButton *button) { return button->isVisible(); };
    QCOMPARE(std::count_if(buttons.begin(), buttons.end(), isOffered), 1); // which closes it
}

void TestDesk::aChangeSendsNothingButTheStage()
{
    m_desk->openAccount();
    m_desk->rebindToMainShow();
    QTRY_COMPARE(m_desk->service.requests("UpdateIngestConfiguration"_ba), 1);
    const QJsonObject sent = QJsonDocument::fromJson(m_desk->service.lastBody("UpdateIngestConfiguration"_ba)).object();
    QCOMPARE(sent, QJsonObject({{u"arn"_s, OneEncoder::camera()}, {u"stageArn"_s, OneEncoder::mainShow()}}));
}

void TestDesk::whatChangedUnaskedIsSaidAndStays()
{
    m_desk->openAccount();
    m_desk->service.switchesRedundancy = true;
    m_desk->rebindToMainShow();
    const QString said = u"cam-01 moved from rehearsal to main-show. This changed too, unasked: redundant ingest."_s;
    QTRY_VERIFY(m_desk->shows(said));

    // Another change, which brought nothing else with it, doesn't take its place.
    m_desk->service.switchesRedundancy = false;
    Q_EMIT m_desk->window.findChild<ui::OutcomeTeller *>()->message(
        {.encoder = m_desk->encoder(2), .text = u"cam-02 moved from rehearsal to main-show."_s});
    QVERIFY(m_desk->shows(said));

    // Another change of the same encoder does: that message's Undo would be of a move before the last.
    m_desk->runs.take(m_desk->rebind(1, OneEncoder::mainShow(), OneEncoder::rehearsal()));
    QTRY_VERIFY(m_desk->shows(u"cam-01 moved from main-show to rehearsal."_s));
    QVERIFY(!m_desk->shows(said));
}

void TestDesk::whatChangedUnaskedIsReadBeforeTheEnd()
{
    m_desk->openAccount();
    m_desk->service.switchesRedundancy = true;
    m_desk->service.holdChanges();
    m_desk->rebindToMainShow();
    QTRY_VERIFY(m_desk->service.isWaitedFor());
    m_desk->window.close();
    m_desk->service.goOn();
    QDialog *const told = m_desk->dialog(u"A change has ended"_s);
    QVERIFY(told);
    QVERIFY(m_desk->shows(u"Live Events · eu-west-1: cam-01 moved from rehearsal to main-show. "
                          "This changed too, unasked: redundant ingest."_s));
    letTimePass();
    QVERIFY(!m_desk->hasEnded);
    told->close();
    QTRY_VERIFY(m_desk->hasEnded);
}

void TestDesk::columnsSurviveAnotherRegion()
{
    constexpr int wide = 321;
    const auto header = [this] { return m_desk->desk.plantView().inventoryView().table().horizontalHeader(); };
    m_desk->openAccount();
    const QPoint edge(header()->sectionViewportPosition(1) + header()->sectionSize(1) - 1, header()->height() / 2);
    QTest::mousePress(header()->viewport(), Qt::LeftButton, {}, edge);
    QTest::mouseMove(header()->viewport(), edge + QPoint(wide - header()->sectionSize(1), 0));
    QTest::mouseRelease(header()->viewport(), Qt::LeftButton, {}, edge);
    QCOMPARE(header()->sectionSize(1), wide);
    header()->moveSection(1, 2);
    m_desk->desk.sources().open(m_desk->account, u"us-west-2"_s);
    QCOMPARE(m_desk->opened, 2);
    QCOMPARE(header()->sectionSize(1), wide);
    QCOMPARE(header()->visualIndex(1), 2);
}

/// While a person was choosing, the session ended, and they signed in again.
void TestDesk::whatWasChosenStaysWhileASignInEnds()
{
    m_desk->openAccount();
    m_desk->desk.plantView().rebindCurrent();
    auto *const dialog = m_desk->window.findChild<ui::RebindDialog *>();
    QVERIFY(dialog);
    auto *const search = dialog->findChild<QLineEdit *>();
    search->setText(m_desk->service.names.mainShow);
    aws::Error ended;
    ended.kind = aws::ErrorKind::CredentialsExpired;
    m_desk->credentials->error = ended;
    m_desk->source().watch().refreshNow();
    QTRY_VERIFY(m_desk->source().inventory().lastError());
    QVERIFY(dialog->isVisible());
    QCOMPARE(search->text(), m_desk->service.names.mainShow);

    m_desk->credentials->error.reset();
    m_desk->secrets.noteOtherCredentials(m_desk->account);
    QTRY_VERIFY(!m_desk->source().inventory().lastError());
    QVERIFY(dialog->isVisible());
    QCOMPARE(search->text(), m_desk->service.names.mainShow);
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(m_desk->service.stage(), OneEncoder::mainShow());
}

void TestDesk::aSlowChangeIsSaidAndCanBeLeft()
{
    m_desk->openAccount();
    m_desk->service.switchesRedundancy = true;
    m_desk->service.holdChanges();
    m_desk->rebindToMainShow();
    QTRY_VERIFY(m_desk->service.isWaitedFor());
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->shows(u"AWS has not answered about cam-01 yet."_s), 20'000);
    for (QPushButton *const button : m_desk->window.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"Stop &waiting"_s)
            button->click();
    }
    QTRY_VERIFY(!m_desk->service.isWaitedFor()); // the request was given up
    QVERIFY(!m_desk->shows(u"AWS has not answered about cam-01 yet."_s));
    // It had been made all the same, as the next list shows, be that before or after a dialog says "not known".
    const QString moved = u"cam-01 moved from rehearsal to main-show. This changed too, unasked: redundant ingest."_s;
    QTRY_VERIFY(m_desk->shows(u"AWS was asked what is true. "_s + moved)
                || m_desk->shows(u"A later reading shows that the change took effect. "_s + moved));
    QVERIFY(!m_desk->shows(u"It is not known whether cam-01 moved to main-show."_s));
}

void TestDesk::aConflictIsBelievedUntilAReadingSaysOtherwise()
{
    m_desk->openAccount();
    m_desk->service.refusal =
        support::answer(409, "{}"_ba, {"x-amzn-ErrorType: ConflictException"_ba, "x-amzn-RequestId: 1-2-3"_ba});
    m_desk->service.cannotBeReadAfterRefusal = true;
    m_desk->rebindToMainShow();
    QVERIFY(m_desk->dialog(u"cam-01 is live"_s));
}

/// Keys that were pressed while the window was busy arrive in one go.
void TestDesk::keysAreFasterThanWhatIsTold()
{
    m_desk->openAccount();
    ui::InventoryView &view = m_desk->desk.plantView().inventoryView();
    view.table().clearSelection();
    QTRY_VERIFY(view.currentEncoder().isNull());
    view.table().selectRow(0);
    m_desk->desk.plantView().rebindCurrent();
    auto *const dialog = m_desk->window.findChild<ui::RebindDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->encoder().arn, OneEncoder::camera());
}

void TestDesk::anotherServiceThanAwsIsShown()
{
    const QString sign = u"Not AWS: 127.0.0.1:8085"_s;
    m_desk->openAccount();
    QVERIFY(!m_desk->shows(sign));
    QCOMPARE(m_desk->window.windowTitle(), u"Live Events · eu-west-1 – IVS Patchbay"_s);
    m_desk->world = aws::World::at(QUrl(u"http://127.0.0.1:8085"_s));
    m_desk->desk.sources().open(m_desk->account, u"us-west-2"_s);
    QVERIFY(m_desk->shows(sign));
    QCOMPARE(m_desk->window.windowTitle(), u"Live Events · us-west-2 · "_s + sign + u" – IVS Patchbay"_s);

    // What a person confirms there says it too, and so does what is asked when it is refused.
    m_desk->service.refusal =
        support::answer(409, "{}"_ba, {"x-amzn-ErrorType: ConflictException"_ba, "x-amzn-RequestId: 1-2-3"_ba});
    const ui::InventoryView &view = m_desk->desk.plantView().inventoryView();
    QTRY_COMPARE(view.table().model()->rowCount(), m_desk->service.encoders);
    view.table().setCurrentIndex(view.table().model()->index(0, 0));
    QTRY_COMPARE(m_desk->source().inventory().stages().all().size(), 2U);
    m_desk->rebindToMainShow();
    const auto signsOf = [](const QWidget *in) {
        QStringList texts;
        for (const ui::WorldSign *each : in->findChildren<ui::WorldSign *>())
            texts += each->isVisible() ? each->text() : QString();
        return texts;
    };
    QTRY_VERIFY(m_desk->window.findChild<ui::ErrorDialog *>());
    QCOMPARE(signsOf(m_desk->window.findChild<ui::ErrorDialog *>()), QStringList(sign));

    m_desk->desk.sources().open({}, {});
    QVERIFY(!m_desk->window.findChild<ui::AccountChooser *>()->findChild<ui::WorldSign *>()->isVisible());
    QCOMPARE(m_desk->window.windowTitle(), u"IVS Patchbay"_s);
}

/// They were filled anew with each selection, which a person who has one open would see.
void TestDesk::menusStayWhileTheListIsWorkedIn()
{
    m_desk->openAccount();
    const QList<QAction *> columns = m_desk->window.findChild<ui::ColumnMenu *>()->actions();
    QVERIFY(!columns.isEmpty());
    QTableView &table = m_desk->desk.plantView().inventoryView().table();
    table.clearSelection();
    table.selectRow(0);
    m_desk->desk.plantView().refresh();
    QCOMPARE(m_desk->window.findChild<ui::ColumnMenu *>()->actions(), columns);
}

QTEST_MAIN(TestDesk)
#include "tst_desk.moc"
