// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Trial.h"

#include "ui/messages/ErrorDialog.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tests {

namespace {

ivs::Client clientOf(aws::Transport &transport, const emulator::EmbeddedService &service)
{
    return ivs::Client(aws::Client(transport, std::make_shared<aws::FixedCredentials>(service.credentials()),
                                   {service.endpoint().value(), service.region().toLatin1(), ivs::service},
                                   aws::RateLimits::unlimited()));
}

} // namespace

Trial::Trial(Trouble trouble)
    : m_trouble(std::move(trouble))
    , m_service({.configurations = 12, .stages = 4, .rateLimits = false})
    , m_control(m_service.endpoint().value())
{
    m_sources.open(m_id);
    m_longSilence.setSingleShot(true);
    m_longSilence.setInterval(30s);
    connect(&m_longSilence, &QTimer::timeout, this, [this] { m_wasSilentForLong = true; });
    connect(&m_teller, &ui::OutcomeTeller::message, this, [this](const ui::RebindMessage &message) {
        m_message = (message.text + u' ' + message.address).trimmed();
        heard();
    });
    connect(&m_teller, &ui::OutcomeTeller::overtaken, this, [this] { m_message.clear(); });
    connect(&m_teller, &ui::OutcomeTeller::waiting, this, [this](const patchbay::EncoderId &, const QString &text) {
        if (!text.isEmpty())
            heard();
    });
    connect(&m_teller, &ui::OutcomeTeller::decisionNeeded, this, &Trial::heard);
}

Trial::~Trial()
{
    QSignalSpy allEnded(&m_sources, &patchbay::Sources::allEnded);
    m_sources.endAll();
    [&allEnded] { QTRY_VERIFY_WITH_TIMEOUT(!allEnded.isEmpty(), 30'000); }();
}

aws::Result<std::unique_ptr<patchbay::Source>> Trial::makeSource(const patchbay::SourceId &id)
{
    return std::make_unique<patchbay::Source>(patchbay::Source::Identity{id, u"Live Events"_s},
                                              clientOf(m_transport, m_service));
}

void Trial::heard()
{
    m_longSilence.stop();
    m_told += standing();
}

void Trial::start()
{
    patchbay::Inventory &inventory = source().inventory();
    const auto reading = inventory.refresh(source().client(), {});
    QTRY_VERIFY_WITH_TIMEOUT(reading.isReady(), 30'000);
    for (const ivs::StageSummary &stage : inventory.stages().all()) {
        if (stage.name == u"rehearsal"_s)
            m_from = stage.arn;
        if (stage.name == u"main-show"_s)
            m_to = stage.arn;
    }
    for (const patchbay::Configuration &each : inventory.configurations()) {
        if (each.summary.name == u"cam-03"_s)
            m_camera = each.summary.arn;
    }
    QVERIFY(!m_camera.isEmpty() && !m_from.isEmpty() && !m_to.isEmpty());
    QCOMPARE(inventory.find(m_camera)->summary.stageArn, m_from);
    m_control.setListLag(m_trouble.lag);
    for (const Trouble::Part &part : m_trouble.parts)
        m_control.addFault(part.operation, part.fault);
    m_longSilence.start();
    const patchbay::PatchRun &run = m_runs.take(patchbay::Rebind::of({m_id, m_camera}, m_from, m_to));
    connect(&run, &patchbay::PatchRun::ended, this, [this] { m_hasEnded = true; });
    source().watch().setInterval(5s);
}

QStringList Trial::standing() const
{
    QStringList sentences;
    if (!m_message.isEmpty())
        sentences += m_message;
    for (const ui::ErrorDialog *const dialog : m_window.findChildren<ui::ErrorDialog *>()) {
        if (dialog->isVisible())
            sentences += QStringList{dialog->text().title, dialog->text().whatHappened, dialog->text().whatChanged,
                                     dialog->text().advice, dialog->text().retrySafe};
    }
    return sentences;
}

QStringList Trial::falsehoods()
{
    QString text = standing().join(u' ');
    const bool isNothing = text.isEmpty();
    text.remove(u"It is not known whether cam-03 moved to main-show."_s); // which is true
    const QJsonObject state = m_control.state();
    QString stage;
    bool isLive = false;
    for (const auto &each : state[u"configurations"_s].toArray()) {
        if (each[u"arn"_s] == m_camera) {
            stage = each[u"stageArn"_s].toString();
            isLive = each[u"state"_s] == u"ACTIVE"_s;
        }
    }
    const bool hasMoved = stage == m_to;
    QStringList falsehoods;
    const auto check = [&text, &falsehoods](const QString &sentence, bool isTrue) {
        if (text.contains(sentence) && !isTrue)
            falsehoods += sentence;
    };
    check(u"cam-03 moved from rehearsal to main-show."_s, hasMoved);
    check(u"cam-03 moved after all"_s, hasMoved);
    check(u"Nothing was changed."_s, !hasMoved);
    check(u"o far nothing was changed."_s, !hasMoved);
    check(u"cam-03 stays on rehearsal"_s, stage == m_from);
    check(u"cam-03 is still on rehearsal"_s, stage == m_from);
    check(u"cam-03 is live"_s, isLive);
    check(u"cam-03 is already on main-show"_s, false); // this trial has moved it, if anything has
    if (isNothing)
        falsehoods += u"(nothing)"_s;
    return falsehoods;
}

bool Trial::isSettled()
{
    if (!m_hasEnded || (takesEffect() && updatesDone() == 0))
        return false;
    // What never takes effect may stay open where AWS did not want to be asked.
    const bool isOpen = standing().join(u' ').contains(u"It is not known"_s);
    return falsehoods().isEmpty() && (!isOpen || updatesDone() == 0);
}

bool Trial::takesEffect() const
{
    return std::ranges::any_of(m_trouble.parts, [](const Trouble::Part &part) {
        return part.operation == u"UpdateIngestConfiguration"_s && part.fault.acts.value_or(false);
    });
}

} // namespace tests
