// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/world/Fleet.h"

#include "emulator/world/FleetNames.h"
#include "emulator/world/Publishing.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

/// Seeded stages leave a few of their places free.
constexpr qsizetype mostLive = 8;

QString numbered(const QString &name, int number)
{
    return u"%1-%2"_s.arg(name).arg(number, 2, 10, QLatin1Char('0'));
}

// A show: "cam-01" to "cam-12" on "main-a" and so on.
constexpr int ofAStage = 12;
constexpr int idleCamera = 7;
constexpr int rehearsingCamera = 22;

/// Makes the resources one after the other and remembers what their names and bindings depend on.
class Founder {
public:
    Founder(const Settings &settings, const Tenancy &tenancy, const QDateTime &now)
        : m_settings(settings)
        , m_names(productionOf(settings, tenancy))
        , m_now(now)
        , m_world(tenancy, quotasFor(settings), seedOf(settings, tenancy))
        , m_storageArn(u"arn:aws:ivs:%1:%2:storage-configuration/aB3dE5fG7hJ9"_s.arg(tenancy.region, tenancy.account))
    {
    }

    World found()
    {
        m_world.setIngestAddresses(m_settings.ingestAddresses);
        for (int i = 0; i < m_settings.stages; ++i)
            addStage(i);
        for (int i = 0; i < m_settings.configurations; ++i)
            m_settings.isShow ? addCamera(i + 1) : addConfiguration(i);
        playYesterday();
        for (const auto &[arn, offset] : m_live)
            goLive(arn, m_now.addSecs(offset));
        if (m_settings.hasTroubles)
            makeTroubles();
        m_world.quirks = m_settings.quirks; // the past knew none
        m_world.reconnecting = m_settings.reconnecting;
        return std::move(m_world);
    }

private:
    /// An account that asks for more than the default quotas has had them raised, with a little to spare.
    static Quotas quotasFor(const Settings &settings)
    {
        Quotas quotas;
        if (settings.configurations >= quotas.ingestConfigurations)
            quotas.ingestConfigurations = settings.configurations + 100;
        if (settings.stages >= quotas.stages)
            quotas.stages = settings.stages + 100;
        return quotas;
    }

    /// Another account or region has another production: two lists side by side are not the same names twice.
    static const names::Production &productionOf(const Settings &settings, const Tenancy &tenancy)
    {
        if (isMain(settings, tenancy))
            return names::productions[0];
        return names::productions[1 + seedOf(settings, tenancy) % (std::size(names::productions) - 1)];
    }

    SeededRandom &random() { return m_world.random(); }

    void addStage(int index)
    {
        Stage stage;
        const auto at = static_cast<std::size_t>(index);
        stage.name = m_settings.isShow   ? stageOfShow(index)
            : at < m_names.stages.size() ? m_names.stages[at].toString()
                                         : numbered(u"event"_s, index + 1);
        stage.tags = {{u"show"_s, random().oneOf(m_names.shows).toString()}};
        if (index == 0) // who goes on air is recorded
            stage.recording = {{u"storageConfigurationArn"_s, m_storageArn}};
        m_stageArns.append(m_world.add(std::move(stage)).arn);
    }

    QString stageAt(int index) const
    {
        return index < 0 || m_stageArns.isEmpty() ? QString() : m_stageArns.at(index % m_stageArns.size());
    }

    /// The last one is for rehearsals.
    QString stageOfShow(int index) const
    {
        return index + 1 == m_settings.stages ? u"rehearsal"_s : u"main-%1"_s.arg(QChar(u'a' + index));
    }

    void addCamera(int number)
    {
        IngestConfiguration wanted;
        wanted.name = numbered(u"cam"_s, number);
        wanted.stageArn = number == rehearsingCamera ? m_stageArns.constLast() : stageAt((number - 1) / ofAStage);
        const QString arn = m_world.add(std::move(wanted)).arn;
        if (number != idleCamera)
            m_live.emplace_back(arn, 60LL * (number - m_settings.configurations));
    }

    void addConfiguration(int index)
    {
        const auto at = static_cast<std::size_t>(index);
        const names::Opener *const known = at < m_names.openers.size() ? &m_names.openers[at] : nullptr;
        IngestConfiguration wanted = known ? opener(*known) : anyone();
        const bool live = known ? known->isLive : random().chance(30);
        const QString arn = m_world.add(std::move(wanted)).arn;
        // The last two hours, one after the other: a session starts with its first publisher.
        if (live)
            m_live.emplace_back(arn, 7200LL * (index - m_settings.configurations) / m_settings.configurations);
    }

    IngestConfiguration opener(const names::Opener &opener)
    {
        IngestConfiguration wanted;
        wanted.name = opener.name.toString();
        wanted.ingestProtocol = opener.protocol;
        wanted.userId = opener.userId.toString();
        wanted.stageArn = stageAt(opener.stage);
        wanted.redundantIngest = opener.isRedundant;
        wanted.attributes = {{u"position"_s, random().oneOf(m_names.positions).toString()}};
        wanted.tags = {{u"show"_s, m_names.shows[0].toString()}};
        ++m_numbers[wanted.name.section(u'-', 0, 0)];
        return wanted;
    }

    IngestConfiguration anyone()
    {
        IngestConfiguration wanted;
        const QString family = random().oneOf(m_names.families).toString();
        wanted.name = numbered(family, ++m_numbers[family]);
        wanted.ingestProtocol = random().chance(15) ? ivs::IngestProtocol::Rtmp : ivs::IngestProtocol::Rtmps;
        wanted.redundantIngest = random().chance(8);
        if (random().chance(80))
            wanted.userId = random().oneOf(m_names.people).toString();
        if (!m_stageArns.isEmpty() && random().chance(88))
            wanted.stageArn = random().oneOf(m_stageArns);
        if (random().chance(60))
            wanted.attributes = {{u"position"_s, random().oneOf(m_names.positions).toString()}};
        if (random().chance(70))
            wanted.tags = {{u"show"_s, random().oneOf(m_names.shows).toString()}, {u"team"_s, u"outside-broadcast"_s}};
        return wanted;
    }

    /// Stages have a past: the first configuration of each was on it for two hours a day ago.
    void playYesterday()
    {
        QStringList played;
        const QDateTime start = m_now.addDays(-1);
        for (auto &[serial, configuration] : m_world.configurations.rows()) {
            if (played.size() == m_stageArns.size())
                return;
            if (configuration.stageArn.isEmpty() || played.contains(configuration.stageArn))
                continue;
            startPublishing(m_world, configuration, start);
            stopPublishing(m_world, configuration, start.addSecs(7200));
            played.append(configuration.stageArn);
        }
    }

    void goLive(const QString &arn, const QDateTime &time)
    {
        IngestConfiguration &configuration = *m_world.configurations.find(arn);
        Stage *stage = m_world.stages.find(configuration.stageArn);
        if (stage && publishersOf(*stage).size() < (m_settings.isShow ? ofAStage : mostLive))
            startPublishing(m_world, configuration, time);
    }

    /// A pair, and one that is none; not of those that a script relies on.
    void makeTroubles()
    {
        bool isLegMissing = false;
        bool isRefused = false;
        std::size_t known = m_names.openers.size();
        for (auto &[serial, configuration] : m_world.configurations.rows()) {
            const bool isOpener = known > 0;
            known -= isOpener ? 1 : 0;
            if (isOpener || !configuration.isActive())
                continue;
            if (configuration.redundantIngest && !std::exchange(isLegMissing, true))
                stopPublishing(m_world, configuration, m_now, Leg::B);
            else if (!configuration.redundantIngest && !std::exchange(isRefused, true))
                failPublishing(m_world, configuration, u"B_FRAME_PRESENT"_s, false, m_now);
        }
    }

    const Settings &m_settings;
    const names::Production &m_names;
    QDateTime m_now;
    World m_world;
    QString m_storageArn; ///< of recordings
    QStringList m_stageArns;
    QHash<QString, int> m_numbers; ///< the last one of each family
    std::vector<std::pair<QString, qint64>> m_live; ///< who starts, and how many seconds from now
};

} // namespace

World fleet(const Settings &settings, const Tenancy &tenancy, const QDateTime &now)
{
    return Founder(settings, tenancy, now).found();
}

} // namespace emulator
