// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/Listing.h"

#include "text/Isolate.h"
#include "ui/program/CaBundleTrust.h"
#include "ui/program/StartChoice.h"
#include "ui/program/StartNotices.h"
#include "ui/settings/SharedFolder.h"
#include "ui/words/ErrorText.h"
#include "ui/words/SourceContext.h"

#include <QCoroFuture>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcessEnvironment>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr std::chrono::seconds longestEnd{10};

/// The demo has nothing to do with what is shared.
QString labelsFolder(const Beginning &begun, const files::Settings &settings)
{
    const QString own = QDir(begun.configDir->origin()).filePath(u"scenes"_s);
    return begun.line.demo ? own : SharedFolder::chosen(settings, own);
}

QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray jsonOf(const std::vector<patchbay::EncoderFacts> &all)
{
    QJsonArray encoders;
    for (const patchbay::EncoderFacts &facts : all)
        encoders.append(patchbay::jsonOf(facts));
    return QJsonDocument(encoders).toJson();
}

} // namespace

Listing::Listing(Beginning begun)
    : m_begun(std::move(begun))
    , m_environment(accounts::Environment::read(QProcessEnvironment::systemEnvironment()))
    , m_settings(m_begun.configDir->path())
    , m_labels(m_disks, labelsFolder(m_begun, m_settings))
    , m_scenes(m_disks, m_labels.folder())
    , m_access(m_begun, m_environment, m_settings, m_transport)
    , m_demo({}, m_access.accounts(), m_access.secrets())
{
    connect(&m_sources, &patchbay::Sources::wasRefused, this, &Listing::noteReading);
    connect(&m_plant, &patchbay::Plant::sourceChanged, this, &Listing::noteReading);
    connect(&m_labels, &patchbay::Labels::problemChanged, this, &Listing::printIfRead);
    connect(&m_labelsLookedFor, &QFutureWatcherBase::finished, this, &Listing::printIfRead);
    connect(&m_facts, &patchbay::FactsWatch::told, this, [this](const QJsonObject &event) { print(lineOf(event)); });
    connect(&m_termination, &process::Termination::asked, this, &Listing::end);
    refuseQuestions();
}

void Listing::start()
{
    for (const QString &notice : noticesOf(m_access.accounts()) + noticesOf(m_settings))
        std::fputs(qUtf8Printable(notice + u'\n'), stderr);
    if (const QString problem = m_begun.line.demo ? QString() : trustCaBundle(m_transport, m_environment.caBundle);
        !problem.isEmpty())
        std::fputs(qUtf8Printable(problem + u'\n'), stderr);
    m_labelsLookedFor.setFuture(m_disks.done());
    const QList<patchbay::SourceId> sources = chosenSources();
    if (sources.isEmpty())
        return QTimer::singleShot(0, this, &Listing::end);
    m_wanted = sources.size();
    m_watch.setShown(sources);
    for (const patchbay::SourceId &source : sources)
        m_sources.open(source);
}

/// Those that the window would open.
QList<patchbay::SourceId> Listing::chosenSources()
{
    if (m_begun.line.demo) {
        const auto demo = m_demo.account(m_begun.line.region);
        QList<patchbay::SourceId> sources;
        for (const QString &region : demo ? m_demo.regionsFor(m_begun.line.region) : QStringList())
            sources.append({*demo, region});
        return sources;
    }
    const StartChoice choice = choiceFor(m_begun.request(), m_access.accounts(), m_settings);
    if (!choice.notice.isEmpty())
        fail(choice.notice);
    else if (choice.account.isNull())
        fail(tr("There is no account yet. Start the window to add one, or set the AWS variables."));
    else if (choice.sources.isEmpty())
        fail(tr("The account has no region. Say which with --region."));
    return choice.sources;
}

/// Nobody is there to answer.
void Listing::refuseQuestions()
{
    connect(&m_access.codes(), &accounts::MfaCodes::changed, this, [this] {
        if (m_access.codes().current() && !m_access.codes().isChecking())
            m_access.codes().decline();
    });
}

bool Listing::isRead(const patchbay::Source &source) const
{
    const patchbay::Inventory &inventory = source.inventory();
    return !inventory.isReading() && (inventory.asOf().isValid() || inventory.lastError());
}

/// Each trouble once, until it is another one.
void Listing::noteReading(const patchbay::SourceId &id)
{
    const patchbay::Source *const source = m_plant.source(id);
    const aws::Error *error = m_sources.refusal(id);
    QString what;
    if (error) {
        const accounts::Account *const account = m_access.accounts().find(id.account);
        what = text::filled(tr("%1: %2"), sourceName(account ? account->name : QString(), id.region),
                            describe(*error, ErrorContext()).brief());
    } else if (source && isRead(*source)) {
        const patchbay::Inventory &inventory = source->inventory();
        const auto &failed = inventory.lastError() ? inventory.lastError() : inventory.stages().lastError();
        if (failed)
            what = text::filled(tr("%1: %2"), sourceName(source->identity()),
                                describe(*failed, contextOf(*source, ErrorContext::Act::Reading)).brief());
        else if (!inventory.unreadable().empty())
            what = text::filled(tr("%1: %2"), sourceName(source->identity()),
                                describeUnreadable(int(inventory.unreadable().size()), 0, {},
                                                   contextOf(*source, ErrorContext::Act::Reading))
                                    .brief());
    } else {
        return;
    }
    const bool isNew = m_problems.value(id) != what;
    m_problems.insert(id, what);
    if (isNew && !what.isEmpty())
        fail(what);
    printIfRead();
}

void Listing::printIfRead()
{
    const bool areRead = std::ranges::all_of(m_sources.all(), [this](const auto &source) { return isRead(*source); });
    const bool areLabelsRead = m_labels.isRead() || m_labels.problem();
    if (m_isPrinted || m_isEnding || !areRead || !areLabelsRead || m_wanted == 0 || m_problems.size() < m_wanted)
        return;
    m_isPrinted = true;
    if (m_begun.line.prints == CommandLine::Prints::Changes)
        return m_facts.begin();
    const std::vector<patchbay::EncoderFacts> all = patchbay::allFacts(m_plant, m_plan);
    print(m_begun.line.asCsv ? patchbay::factsCsv(all) : jsonOf(all));
    end();
}

/// Who reads may be gone, or the disk full.
void Listing::print(const QByteArray &text)
{
    const bool isWritten = std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stdout)
            == static_cast<std::size_t>(text.size())
        && std::fflush(stdout) == 0;
    if (isWritten || m_isEnding)
        return;
    fail(tr("What was read could not be written to standard output."));
    end();
}

void Listing::fail(const QString &sentence)
{
    m_exitCode = EXIT_FAILURE;
    std::fputs(qUtf8Printable(sentence + u'\n'), stderr);
}

void Listing::end()
{
    if (std::exchange(m_isEnding, true))
        return;
    m_facts.disconnect(this); // what is closed is not removed
    QTimer::singleShot(longestEnd, qApp, [] { std::_Exit(EXIT_FAILURE); });
    connect(&m_sources, &patchbay::Sources::allEnded, this,
            [this] { QCoro::connect(join(), this, [this] { QCoreApplication::exit(m_exitCode); }); });
    m_sources.endAll();
}

QCoro::Task<> Listing::join()
{
    co_await m_access.secrets().stopAndJoin();
    m_labels.end();
    const QFuture<void> kept = m_disks.done();
    co_await kept;
}

} // namespace ui
