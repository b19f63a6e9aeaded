// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/PictureStates.h"

#include "async/Clock.h"
#include "patchbay/alarms/Alarms.h"
#include "patchbay/alarms/WatchList.h"
#include "patchbay/arming/Armed.h"
#include "patchbay/labels/Labels.h"
#include "patchbay/plan/Plan.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/recovery/StrandedEncoders.h"
#include "ui/desk/LiveDecisions.h"
#include "ui/desk/Services.h"
#include "ui/desk/WaitsRoom.h"
#include "ui/words/LiveWords.h"

#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// The time of day is another one while it lives, and passes as ever.
class ShiftedTime final : public async::TimeSource {
public:
    explicit ShiftedTime(std::chrono::seconds shift)
        : m_shift(shift)
    {
        replaceWith(this);
    }
    ~ShiftedTime() override { replaceWith(nullptr); }
    ShiftedTime(const ShiftedTime &) = delete;
    ShiftedTime &operator=(const ShiftedTime &) = delete;

    async::Clock::time_point now() const override { return std::chrono::steady_clock::now(); }
    QDateTime utc() const override { return QDateTime::currentDateTimeUtc().addSecs(m_shift.count()); }
    void start(QTimer &timer, async::Clock::duration time) override
    {
        timer.start(std::chrono::ceil<std::chrono::milliseconds>(time));
    }
    void stop(QTimer &timer) override { timer.stop(); }

private:
    std::chrono::seconds m_shift;
};

/// Nobody has seen them live in a picture: they would be awaited, not lost.
void mindAlone(const Services &services, const patchbay::Scene &scene, std::size_t most)
{
    QStringList idle;
    for (const patchbay::SceneBinding &each : scene.bindings) {
        const patchbay::Configuration *const known = services.plant.find(services.plant.idOf(each.encoderArn));
        if (known && !known->summary.isActive() && std::size_t(idle.size()) < most)
            idle += each.encoderArn;
    }
    services.watchList.setWatched(idle, true);
}

} // namespace

QString otherStage(const patchbay::Source &source, const QString &than)
{
    for (const ivs::StageSummary &stage : source.inventory().stages().all()) {
        if (stage.arn != than && source.inventory().boundTo(stage.arn) < ivs::maxPublishersPerStage)
            return stage.arn;
    }
    return {};
}

void markStages(const patchbay::Plant &plant)
{
    using patchbay::StageMark;
    for (int row = 0; row < plant.rowCount(); ++row) {
        const ivs::StageSummary *const stage =
            plant.findStage({plant.idAt(row).source, plant.at(row).summary.stageArn});
        const QString name = stage ? stage->name : QString();
        const bool isOnAir = name == "main-show"_L1 || name == "main-a"_L1 || name == "main-b"_L1;
        const StageMark mark = isOnAir ? StageMark::OnAir
            : name == "main-backup"_L1 ? StageMark::Backup
            : name == "rehearsal"_L1   ? StageMark::Rehearsal
                                       : StageMark::None;
        if (mark != StageMark::None)
            static_cast<void>(plant.labels()->set(stage->arn, mark));
    }
}

patchbay::Patch showOpen(const patchbay::Plant &plant)
{
    constexpr int most = 40;
    patchbay::Patch patch{u"Show open"_s, {}};
    const patchbay::SourceId source = plant.rowCount() > 0 ? plant.idAt(0).source : patchbay::SourceId();
    const std::vector<ivs::StageSummary> &stages = plant.stagesOf(source);
    const auto stageAt = [&stages](int number) { return stages[std::size_t(number) % stages.size()].arn; };
    for (int row = 0; row < std::min(plant.rowCount(), most) && !stages.empty(); ++row) {
        const ivs::IngestConfigurationSummary &encoder = plant.at(row).summary;
        if (plant.idAt(row).source == source)
            patch.items.push_back(patchbay::Rebind::of(plant.idAt(row), encoder.stageArn, stageAt(row / 10)));
    }
    if (patch.items.size() < 4)
        return patch;
    const auto moved = std::ranges::find_if(patch.items, [&plant](const patchbay::Rebind &each) {
        return each.from != each.to && !plant.find(each.encoder)->summary.isActive();
    });
    if (moved != patch.items.end())
        moved->from.arn = stageAt(4);
    patch.items[3].encoder.arn += u"gone"_s;
    return patch;
}

patchbay::Scene showPlanned(const patchbay::Plant &plant)
{
    constexpr std::size_t most = 24;
    constexpr std::size_t missing = 2;
    patchbay::Scene scene{u"Show open"_s, QDateTime::currentDateTimeUtc(), {}};
    std::size_t idle = 0;
    const QString other =
        plant.rowCount() > 0 ? otherStage(plant.sourceAt(0), plant.at(0).summary.stageArn) : QString();
    bool isOneLeftOut = false;
    for (int row = 0; row < plant.rowCount() && scene.bindings.size() < most; ++row) {
        const ivs::IngestConfigurationSummary &encoder = plant.at(row).summary;
        if (encoder.stageArn.isEmpty() || (!encoder.isActive() && ++idle > missing))
            continue;
        if (encoder.isActive() && scene.bindings.size() == 4 && !isOneLeftOut) {
            isOneLeftOut = true; // nobody expects it
            continue;
        }
        const bool isWrong = encoder.isActive() && scene.bindings.size() == 5;
        scene.bindings.push_back({encoder.arn, encoder.name, isWrong ? other : encoder.stageArn});
    }
    return scene;
}

void strand(patchbay::StrandedEncoders &encoders, const patchbay::Plant &plant)
{
    constexpr std::size_t most = 3;
    for (int row = 0; row < plant.rowCount() && encoders.all().size() < most; ++row) {
        const patchbay::EncoderId id = plant.idAt(row);
        const ivs::IngestConfigurationSummary &summary = plant.at(row).summary;
        const auto &stages = plant.stagesOf(id.source);
        if (!summary.stageArn.isEmpty() || stages.size() < 2)
            continue;
        patchbay::StrandedEncoder encoder;
        encoder.encoder = {summary.arn, summary.name};
        encoder.from = {stages[1].arn, stages[1].name};
        encoder.to = {stages[0].arn, stages[0].name};
        encoder.cutAt = QDateTime::currentDateTimeUtc().addSecs(-40);
        encoder.accountName = plant.source(id.source)->identity().accountName;
        encoders.leftOpen().add(encoder);
    }
}

void waitForSome(const patchbay::Plant &plant, WaitsRoom &waits)
{
    constexpr int most = 3;
    int count = 0;
    for (int row = 0; row < plant.rowCount() && count < most; ++row) {
        const patchbay::EncoderId encoder = plant.idAt(row);
        const ivs::IngestConfigurationSummary &summary = plant.at(row).summary;
        if (!summary.isActive())
            continue;
        patchbay::Rebind rebind = patchbay::Rebind::of(encoder, summary.stageArn,
                                                       otherStage(*plant.source(encoder.source), summary.stageArn));
        rebind.ifLive = count++ == 1 ? patchbay::IfLive::WaitForReconnect : patchbay::IfLive::WaitUntilIdle;
        waits.wait(rebind);
    }
}

void armSome(patchbay::Armed &armed, const patchbay::Plant &plant)
{
    constexpr int ofEach = 8;
    const QStringList groups{u"Foyer"_s, u"Hall"_s, u"Studio"_s};
    patchbay::LabelChanges labels;
    int idle = 0;
    int live = 0;
    for (int row = 0; row < std::min<int>(plant.rowCount(), ofEach * int(groups.size())); ++row) {
        const patchbay::EncoderId encoder = plant.idAt(row);
        const ivs::IngestConfigurationSummary &summary = plant.at(row).summary;
        labels.encoders.push_back({encoder.arn, {.group = groups[row / ofEach]}});
        const bool isWanted = !summary.stageArn.isEmpty() && (summary.isActive() ? live++ == 0 : idle++ % 3 == 0);
        if (isWanted)
            armed.arm({encoder}, otherStage(*plant.source(encoder.source), summary.stageArn));
    }
    static_cast<void>(plant.labels()->apply(labels));
}

void raiseAlarms(const Services &services, int count)
{
    const patchbay::Plant &plant = services.plant;
    patchbay::Scene scene;
    scene.name = u"Show open"_s;
    int wrong = 0;
    int missing = 0;
    for (int row = 0; row < plant.rowCount(); ++row) {
        const ivs::IngestConfigurationSummary &each = plant.at(row).summary;
        patchbay::SceneBinding binding{each.arn, each.name, each.stageArn};
        if (each.isActive() && count > 1 && wrong++ == 0)
            binding.stageArn = otherStage(*plant.source(plant.idAt(row).source), each.stageArn);
        else if (!each.isActive() && (each.stageArn.isEmpty() || ++missing > std::max(1, count - 1)))
            continue;
        scene.bindings.push_back(binding);
    }
    if (count == 1) { // of pairs on other stages one leg may be missing
        const auto lost = std::ranges::find_if(scene.bindings, [&plant](const patchbay::SceneBinding &each) {
            return !plant.find(plant.idOf(each.encoderArn))->summary.isActive();
        });
        const QString stage = lost == scene.bindings.end() ? QString() : lost->stageArn;
        std::erase_if(scene.bindings, [&stage](const patchbay::SceneBinding &each) { return each.stageArn != stage; });
    }
    std::ranges::sort(scene.bindings, {}, &patchbay::SceneBinding::encoderArn);
    mindAlone(services, scene, 1);
    services.alarms.setGrace(std::chrono::seconds(0));
    services.plan.choose(scene);
}

void runShow(const Services &services, BoardState state)
{
    constexpr int ofAStage = 12;
    const patchbay::Plant &plant = services.plant;
    patchbay::Scene scene{u"Show open"_s, QDateTime::currentDateTimeUtc(), {}};
    for (int row = 0; row < plant.rowCount(); ++row) {
        const ivs::IngestConfigurationSummary &encoder = plant.at(row).summary;
        const int number = encoder.name.section(u'-', 1).toInt();
        const QString planned = u"main-%1"_s.arg(QChar(u'a' + (number - 1) / ofAStage));
        for (const ivs::StageSummary &stage : plant.stagesOf(plant.idAt(row).source)) {
            const bool isMissing = !encoder.isActive();
            const bool isWell = !isMissing && encoder.stageArn == stage.arn;
            const bool isWanted =
                isWell || state == BoardState::Wrong || (state == BoardState::OneElsewhere && !isMissing);
            if (stage.name == planned && isWanted)
                scene.bindings.push_back({encoder.arn, encoder.name, stage.arn, stage.name});
        }
    }
    std::ranges::sort(scene.bindings, {}, &patchbay::SceneBinding::encoderArn);
    mindAlone(services, scene, scene.bindings.size());
    const ShiftedTime ago(std::chrono::seconds(-29));
    services.alarms.setGrace(std::chrono::seconds(0));
    services.plan.choose(scene);
}

void fallSilent(const patchbay::Plant &plant)
{
    static const ShiftedTime later(std::chrono::seconds(41));
    for (const auto &source : plant.sources().all())
        plant.source(source->id())->silence().assume(patchbay::Silence::Level::Stale);
}

void meetLive(LiveDecisions &live, const patchbay::Plant &plant, const patchbay::EncoderId &encoder,
              const QString &stage)
{
    const patchbay::Configuration *const known = plant.find(encoder);
    if (!known)
        return;
    QString to = otherStage(*plant.source(encoder.source), known->summary.stageArn);
    for (const ivs::StageSummary &each : plant.stagesOf(encoder.source)) {
        if (each.name == stage && each.arn != known->summary.stageArn)
            to = each.arn;
    }
    live.meet({patchbay::Rebind::of(encoder, known->summary.stageArn, to)});
}

} // namespace ui
