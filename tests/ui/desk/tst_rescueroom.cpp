// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Encoders that were being cut when the program ended, in the window, of a real service.

#include "WholeWindow.h"
#include "emulator/EmbeddedService.h"
#include "patchbay/patch/JournalTerms.h"
#include "support/EmulatorControl.h"
#include "support/Ended.h"
#include "ui/desk/Closing.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/messages/MessageBar.h"
#include "ui/messages/MessageStrip.h"
#include "ui/rebind/RebindDialog.h"
#include "ui/widgets/Question.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using patchbay::JournalKind;
using patchbay::StrandedEncoder;

namespace {

constexpr int patience = 30'000; // milliseconds: a busy machine is not a failure

class Desk final : public tests::WholeWindow {
public:
    Desk()
        : WholeWindow([this](const patchbay::SourceId &id) { return makeSource(id); })
    {
        window.show();
        account = accounts.add({{}, u"Live Events"_s, accounts::FromAccessKey{}, {service.region()}}).value_or(QUuid());
        open();
        for (const patchbay::Configuration &each : source().inventory().configurations())
            control.setState(each.summary.arn, u"INACTIVE"_s);
        read();
    }
    ~Desk() { end(); }

    void open()
    {
        desk.sources().open(account, service.region());
        [&] { QTRY_COMPARE_WITH_TIMEOUT(table().model()->rowCount(), 6, patience); }();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!source().isReading(), patience); }();
    }
    ui::InventoryTable &table() { return desk.plantView().inventoryView().table(); }
    void read()
    {
        const auto reading = source().inventory().refresh(source().client(), {});
        [&] { QTRY_VERIFY_WITH_TIMEOUT(reading.isReady(), patience); }();
    }
    const ivs::StageSummary &stage(std::size_t number) { return source().inventory().stages().all().at(number); }

    /// As found in the journal at the start, of an encoder that has no stage.
    StrandedEncoder stranded(int row)
    {
        const ivs::IngestConfigurationSummary encoder = source().inventory().configurations().at(row).summary;
        const auto detached = support::ended(source().client().updateIngestConfiguration(encoder.arn, {}, {}, {}, {}));
        [&] { QVERIFY(detached && *detached); }();
        StrandedEncoder found;
        found.encoder = {encoder.arn, encoder.name};
        found.from = {stage(0).arn, stage(0).name};
        found.to = {stage(1).arn, stage(1).name};
        found.cutAt = QDateTime::currentDateTimeUtc().addSecs(-120);
        found.accountName = u"Live Events"_s;
        patchbay::JournalEntry entry = patchbay::entryOf(
            patchbay::Rebind::of({source().id(), encoder.arn}, stage(0).arn, stage(1).arn), &source());
        entry.kind = JournalKind::Cut;
        found.record = support::ended(journal.intend(entry, {})).value().value();
        return found;
    }
    StrandedEncoder strand(int row)
    {
        const StrandedEncoder found = stranded(row);
        leftOpenCuts.add(found);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(says(found.encoder.name + u" was cut off at"_s), patience); }();
        return found;
    }
    bool says(const QString &part)
    {
        const auto shown = window.emergencies().findChildren<QLabel *>();
        return std::ranges::any_of(
            shown, [&part](const QLabel *label) { return label->isVisible() && label->text().contains(part); });
    }
    static QPushButton *button(const QWidget &place, const QString &label)
    {
        const auto buttons = place.findChildren<QPushButton *>();
        const auto found = std::ranges::find_if(buttons, [&](const QPushButton *each) {
            return each->isVisibleTo(&place) && each->text().remove(u'&') == label;
        });
        return found == buttons.end() ? nullptr : *found;
    }
    QPushButton *button(const QString &label) { return button(window.emergencies(), label); }
    int openIntents()
    {
        const auto open = support::ended(journal.openIntents());
        return open && *open ? int((*open)->size()) : -1;
    }

    emulator::EmbeddedService service{
        {.regions = {u"eu-west-1"_s}, .configurations = 6, .stages = 3, .rateLimits = false}};
    test::EmulatorControl control{service.endpoint().value()};
    QUuid account;

private:
    aws::Result<std::unique_ptr<patchbay::Source>> makeSource(const patchbay::SourceId &id)
    {
        aws::Client client(transport, std::make_shared<aws::FixedCredentials>(service.credentials()),
                           {service.endpoint().value(), id.region.toLatin1(), ivs::service},
                           aws::RateLimits::unlimited());
        return std::make_unique<patchbay::Source>(patchbay::Source::Identity{id, u"Live Events"_s},
                                                  ivs::Client(std::move(client)));
    }
};

} // namespace

class TestRescueRoom final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk.emplace(); }
    void cleanup() { m_desk.reset(); }
    void oneClickBringsItBack();
    void itCanBePutBack();
    void itCannotBeDismissed();
    void aRefusalIsSaidAndItStays();
    void severalAreReboundAtOnce();
    void aStageThatIsGoneIsNotOffered();
    void anAccountThatIsNotOpenIsNamed();
    void leavingSaysSoAndOffersIt();
    void itGoesWhenSomebodyElseHelps();

private:
    std::optional<Desk> m_desk;
};

void TestRescueRoom::oneClickBringsItBack()
{
    const StrandedEncoder encoder = m_desk->strand(0);
    QVERIFY(m_desk->says(u" and has no stage."_s));
    QCOMPARE(m_desk->liveMoves.find(encoder.encoder.arn)->phase, patchbay::LiveMove::Phase::Stranded);
    QTest::mouseClick(m_desk->button(u"Rebind to "_s + encoder.to.name), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window.emergencies().isEmpty(), patience);
    QCOMPARE(m_desk->control.stageOf(encoder.encoder.arn), encoder.to.arn);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->openIntents(), 0, patience);
}

void TestRescueRoom::itCanBePutBack()
{
    const StrandedEncoder encoder = m_desk->strand(0);
    QTest::mouseClick(m_desk->button(u"Put back to "_s + encoder.from.name), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window.emergencies().isEmpty(), patience);
    QCOMPARE(m_desk->control.stageOf(encoder.encoder.arn), encoder.from.arn);
}

/// It stands above everything, and Enter in the list does nothing to it.
void TestRescueRoom::itCannotBeDismissed()
{
    m_desk->strand(0);
    const auto strips = m_desk->window.emergencies().findChildren<ui::MessageStrip *>();
    QCOMPARE(strips.size(), 1);
    QVERIFY(!strips.front()->dismissButton().isVisible());
    const QPoint top = m_desk->window.emergencies().mapTo(&m_desk->window, QPoint());
    QVERIFY(top.y() < m_desk->desk.plantView().mapTo(&m_desk->window, QPoint()).y());
    QVERIFY(!m_desk->button(u"Rebind to "_s + m_desk->stage(1).name)->isDefault());
}

void TestRescueRoom::aRefusalIsSaidAndItStays()
{
    const StrandedEncoder encoder = m_desk->strand(0);
    m_desk->control.addFault(u"UpdateIngestConfiguration"_s, u"accessDenied"_s);
    m_desk->button(u"Rebind to "_s + encoder.to.name)->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->button(u"Choose a stage…"_s), patience);
    QVERIFY(m_desk->says(u"has no stage."_s));
    QVERIFY(m_desk->says(u"UpdateIngestConfiguration"_s) || m_desk->says(u"not allowed"_s)
            || m_desk->says(u"may not"_s));
    m_desk->button(u"Choose a stage…"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window.findChild<ui::RebindDialog *>(), patience);
    m_desk->window.findChild<ui::RebindDialog *>()->reject();
    m_desk->button(u"Rebind to "_s + encoder.to.name)->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window.emergencies().isEmpty(), patience);
}

void TestRescueRoom::severalAreReboundAtOnce()
{
    std::vector<StrandedEncoder> all;
    for (int row = 0; row < 3; ++row)
        all.push_back(m_desk->strand(row));
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->says(u"3 encoders were cut off and have no stage."_s), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->button(u"Rebind all 3"_s), patience);
    m_desk->button(u"Rebind all 3"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window.emergencies().isEmpty(), patience);
    for (const StrandedEncoder &each : all)
        QCOMPARE(m_desk->control.stageOf(each.encoder.arn), each.to.arn);
}

void TestRescueRoom::aStageThatIsGoneIsNotOffered()
{
    StrandedEncoder encoder = m_desk->stranded(0);
    encoder.to = {u"arn:aws:ivs:eu-west-1:123456789012:stage/abcdefghijkl"_s, u"last-week"_s};
    m_desk->leftOpenCuts.add(encoder);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->button(u"Put back to "_s + encoder.from.name), patience);
    QVERIFY(!m_desk->button(u"Rebind to last-week"_s));
    QVERIFY(m_desk->button(u"Choose a stage…"_s));
    QVERIFY(m_desk->says(u"last-week does not exist any more."_s));
}

void TestRescueRoom::anAccountThatIsNotOpenIsNamed()
{
    const StrandedEncoder encoder = m_desk->stranded(0);
    m_desk->sources.close(m_desk->source().id());
    m_desk->leftOpenCuts.add(encoder);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->says(u"may have no stage. Its account is not open: Live Events"_s), patience);
    m_desk->button(u"Open Live Events"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->button(u"Rebind to "_s + encoder.to.name), patience);
}

void TestRescueRoom::leavingSaysSoAndOffersIt()
{
    const StrandedEncoder encoder = m_desk->strand(0);
    m_desk->window.close();
    ui::Question *const question = m_desk->window.findChild<ui::Question *>();
    QVERIFY(question);
    QVERIFY(!m_desk->hasEnded);
    Desk::button(*question, u"Rebind to "_s + encoder.to.name)->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window.emergencies().isEmpty(), patience);
    QCOMPARE(m_desk->control.stageOf(encoder.encoder.arn), encoder.to.arn);
    QVERIFY(m_desk->window.isVisible());
}

void TestRescueRoom::itGoesWhenSomebodyElseHelps()
{
    const StrandedEncoder encoder = m_desk->strand(0);
    const auto helped = support::ended(
        m_desk->source().client().updateIngestConfiguration(encoder.encoder.arn, encoder.from.arn, {}, {}, {}));
    QVERIFY(helped && *helped);
    m_desk->read();
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->window.emergencies().isEmpty(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->openIntents(), 0, patience);
}

QTEST_MAIN(TestRescueRoom)
#include "tst_rescueroom.moc"
