// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an error advises can be done where it is shown, and does what it says.

#include "Desk.h"

#include "ui/accounts/AccountsDialog.h"
#include "ui/desk/Desk.h"
#include "ui/desk/ProxyPasswordDialog.h"
#include "ui/messages/ErrorDialog.h"
#include "ui/messages/MessageBar.h"
#include "ui/words/ErrorCases.h"

#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::OneEncoder;
using ui::Remedy;

namespace {

ui::ErrorContext contextOf(ui::ErrorContext::Act act)
{
    ui::ErrorContext context;
    context.act = act;
    context.account = u"Live Events"_s;
    context.region = u"eu-west-1"_s;
    return context;
}

} // namespace

class TestRemedyPlaces final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }

    void everythingAdvisedAboveTheListCanBeDoneThere_data();
    void everythingAdvisedAboveTheListCanBeDoneThere();
    void theyDoWhatTheySay();
    void whatAChangeLeadsToIsItsOwnAccount();
    void theDetailsOfASourceThatWasClosedOfferNothing();

private:
    ui::MessageBar &bar() { return m_desk->desk.plantView().rooms().room(m_desk->source().id())->problemBar(); }

    std::optional<tests::Desk> m_desk;
};

void TestRemedyPlaces::init()
{
    m_desk.emplace();
    m_desk->openAccount();
}

void TestRemedyPlaces::everythingAdvisedAboveTheListCanBeDoneThere_data()
{
    QTest::addColumn<ui::ErrorContext::Act>("act");
    QTest::newRow("the list") << ui::ErrorContext::Act::Listing;
    QTest::newRow("a key or a URL") << ui::ErrorContext::Act::Reading;
}

void TestRemedyPlaces::everythingAdvisedAboveTheListCanBeDoneThere()
{
    QFETCH(const ui::ErrorContext::Act, act);
    for (const tests::Heading &heading : tests::headings) {
        const ui::ErrorText text = describe(tests::errorOf(heading.kind), contextOf(act));
        for (const Remedy remedy : text.remedies) {
            const bool isForDetails = remedy == Remedy::CopyPolicy;
            QVERIFY2(isForDetails || bar().remedies().has(remedy), qPrintable(text.title));
        }
    }
}

void TestRemedyPlaces::theyDoWhatTheySay()
{
    for (const Remedy remedy : {Remedy::Retry, Remedy::AskAgain, Remedy::Refresh}) {
        const int before = m_desk->service.requests("ListIngestConfigurations"_ba);
        bar().remedies().carryOut(remedy);
        QTRY_COMPARE_GE(m_desk->service.requests("ListIngestConfigurations"_ba), before + 1);
    }
    bar().remedies().carryOut(Remedy::EditAccount);
    QTRY_VERIFY(m_desk->window.findChild<ui::AccountsDialog *>());
    m_desk->window.findChild<ui::AccountsDialog *>()->close();
    bar().remedies().carryOut(Remedy::ProxyPassword);
    QTRY_VERIFY(m_desk->window.findChild<ui::ProxyPasswordDialog *>());
}

/// Not to the first of those that are shown.
void TestRemedyPlaces::whatAChangeLeadsToIsItsOwnAccount()
{
    const patchbay::SourceId first = m_desk->source().id();
    const auto other = m_desk->accounts.add({{}, u"Studio"_s, accounts::FromAccessKey{}, {first.region}});
    QVERIFY(other);
    const patchbay::SourceId second{*other, first.region};
    m_desk->desk.sources().show({first, second});
    QTRY_VERIFY(m_desk->plant.source(second) && m_desk->plant.source(second)->inventory().find(OneEncoder::camera()));
    m_desk->service.refusal = support::answer(403, "{}"_ba, {"x-amzn-ErrorType: UnrecognizedClientException"_ba});
    const patchbay::PatchRun &run = m_desk->runs.take(
        patchbay::Rebind::of({second, OneEncoder::camera()}, OneEncoder::rehearsal(), OneEncoder::mainShow()));
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), 20'000);
    auto *const dialog = m_desk->window.findChild<ui::ErrorDialog *>();
    QVERIFY(dialog);
    const auto buttons = dialog->findChildren<QPushButton *>();
    const auto edit = std::find_if(buttons.cbegin(), buttons.cend(), [](const QPushButton *button) {
        return button->text() == ui::wordsOf(Remedy::EditAccount).label;
    });
    QVERIFY(edit != buttons.cend());
    (*edit)->click();
    QTRY_VERIFY(m_desk->window.findChild<ui::AccountsDialog *>());
    QCOMPARE(m_desk->window.findChild<ui::AccountsDialog *>()->current(), *other);
}

/// "Retry" stood there and only closed the dialog.
void TestRemedyPlaces::theDetailsOfASourceThatWasClosedOfferNothing()
{
    const aws::Error error = tests::errorOf(aws::ErrorKind::TimedOut);
    bar().showError(u"list"_s, describe(error, contextOf(ui::ErrorContext::Act::Listing)));
    for (QPushButton *const button : bar().findChildren<QPushButton *>()) {
        if (button->text() == u"Detai&ls…"_s)
            button->click();
    }
    auto *const details = m_desk->window.findChild<ui::ErrorDialog *>();
    QVERIFY(details);
    const auto offersRetry = [details] {
        const auto buttons = details->findChildren<QPushButton *>();
        return std::any_of(buttons.cbegin(), buttons.cend(), [](const QPushButton *button) {
            return button->isVisible() && button->text() == ui::wordsOf(Remedy::Retry).label;
        });
    };
    QVERIFY(offersRetry());
    m_desk->sources.close(m_desk->source().id());
    QTRY_VERIFY(!offersRetry());
    QVERIFY(details->isVisible());
}

QTEST_MAIN(TestRemedyPlaces)
#include "tst_remedyplaces.moc"
