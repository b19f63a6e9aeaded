// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/cutting/Cuts.h"
#include "patchbay/lifecycle/ActJournal.h"
#include "patchbay/patch/ChangeJournal.h"
#include "patchbay/patch/OutsideChanges.h"
#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plant/Plant.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

/// Cuts live encoders and moves them, as the program does it with all its settings as they come: what cuts.py measures.
/// Takes the account from AWS's variables and {"moves": [{"arn", "from", "to"}], "onAir": [stage ARN]} from the
/// standard input, and ends when all pictures are back; with 1 when one was not moved.

using namespace Qt::StringLiterals;

namespace {

/// One source and a journal, put together as the program does it.
class Desk {
public:
    Desk(const QJsonArray &onAir)
        : m_onAir(onAir)
    {
        m_cuts.setOnAir([this](const patchbay::StageId &stage) { return m_onAir.contains(stage.arn); });
        m_sources.open(m_id);
        source().watch().setInterval(std::chrono::milliseconds(0));
        QEventLoop loop;
        QCoro::connect(source().inventory().refresh(source().client(), {}), &loop, [&loop] { loop.quit(); });
        loop.exec();
    }
    ~Desk()
    {
        QEventLoop loop;
        QObject::connect(&m_sources, &patchbay::Sources::allEnded, &loop, &QEventLoop::quit);
        m_sources.endAll();
        loop.exec();
        QCoro::connect(join(), &loop, [&loop] { loop.quit(); });
        loop.exec();
    }
    Q_DISABLE_COPY_MOVE(Desk)

    /// Returns when all pictures are back. @returns how many were not moved
    int move(const QJsonArray &moves)
    {
        patchbay::Patch patch{u"Show open"_s, {}};
        for (const QJsonValue &each : moves) {
            patchbay::Rebind rebind = patchbay::Rebind::of({m_id, each[u"arn"_s].toString()},
                                                           each[u"from"_s].toString(), each[u"to"_s].toString());
            rebind.ifLive = patchbay::IfLive::Cut;
            patch.items.push_back(rebind);
        }
        const patchbay::PatchRun &run = m_runs.take(patch);
        const auto isOff = [this] {
            const std::vector<patchbay::LiveMove> all = m_moves.all();
            return std::ranges::any_of(all, &patchbay::LiveMove::isOffAir);
        };
        while (!run.hasEnded() || isOff())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        return run.count() - run.counts().moved;
    }

private:
    patchbay::Source &source() { return *m_sources.find(m_id); }

    QCoro::Task<> join()
    {
        co_await m_changes.stopAndJoin();
        co_await m_acts.stopAndJoin();
        co_await m_cuts.stopAndJoin();
        co_await m_journal.stopAndJoin();
    }

    aws::Result<std::unique_ptr<patchbay::Source>> make()
    {
        const aws::Credentials key{
            qEnvironmentVariable("AWS_ACCESS_KEY_ID"), aws::Secret(qEnvironmentVariable("AWS_SECRET_ACCESS_KEY")), {}};
        aws::Client client(
            m_transport, std::make_shared<aws::FixedCredentials>(key),
            {QUrl(qEnvironmentVariable("AWS_ENDPOINT_URL_IVS_REALTIME")), m_id.region.toLatin1(), ivs::service},
            std::make_shared<aws::RateLimits>());
        return std::make_unique<patchbay::Source>(patchbay::Source::Identity{m_id, u"Live Events"_s},
                                                  ivs::Client(std::move(client)));
    }

    const QJsonArray m_onAir;
    const patchbay::SourceId m_id{QUuid::createUuid(), qEnvironmentVariable("AWS_REGION")};
    QTemporaryDir m_folder;
    patchbay::Journal m_journal{m_folder.path()};
    aws::Transport m_transport;
    patchbay::Sources m_sources{[this](const patchbay::SourceId &) { return make(); }};
    patchbay::ChangeJournal m_changes{m_journal, m_sources};
    patchbay::PatchRuns m_runs{m_sources, m_changes};
    patchbay::OutsideChanges m_outside{m_sources, m_runs, m_changes};
    patchbay::ActJournal m_acts{m_journal, m_sources};
    patchbay::LiveMoves m_moves;
    patchbay::Cuts m_cuts{{m_sources, m_runs, m_journal, m_acts, m_moves}};
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QLoggingCategory::setFilterRules(u"*.info=false\n*.warning=false"_s);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return EXIT_FAILURE;
    const QJsonDocument wanted = QJsonDocument::fromJson(input.readAll());
    Desk desk(wanted[u"onAir"_s].toArray());
    const int notMoved = desk.move(wanted[u"moves"_s].toArray());
    if (notMoved > 0)
        std::fprintf(stderr, "%d not moved\n", notMoved);
    return notMoved > 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}
