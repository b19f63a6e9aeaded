// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/labels/Labels.h"

#include "files/WholeFile.h"
#include "ivs/Arn.h"
#include "text/NaturalKey.h"

#include <QDir>
#include <QLockFile>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

using namespace std::chrono_literals;

constexpr auto triedAgainAfter = 30s;
/// Somebody else writes just now.
constexpr auto lockedAgainAfter = 100ms;
constexpr auto patienceAtEnd = 1s;
/// Whoever holds the lock for longer has died, on another computer.
constexpr auto longestLock = 10s;

bool isArnOf(ivs::Arn::Type type, const QString &text)
{
    const auto arn = ivs::Arn::parse(text);
    return arn && arn->type == type;
}

bool isKeepable(const LabelChanges &changes)
{
    return std::ranges::all_of(changes.encoders,
                               [](const auto &each) {
                                   return isArnOf(ivs::Arn::Type::IngestConfiguration, each.first)
                                       && each.second.isKeepable();
                               })
        && std::ranges::all_of(changes.stages,
                               [](const auto &each) { return isArnOf(ivs::Arn::Type::Stage, each.first); });
}

template <typename Changes>
QStringList arnsOf(const Changes &changes)
{
    QStringList arns;
    for (const auto &[arn, value] : changes)
        arns.append(arn);
    return arns;
}

files::Error errorOf(const Labels::Problem &problem)
{
    const auto *const error = std::get_if<files::Error>(&problem);
    return error ? *error : files::Error{files::Error::Kind::Other, u"what is there is not understood"_s};
}

} // namespace

const QString Labels::fileName = u"labels.json"_s;

Labels::Labels(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, [this] { keep(0ms); });
    connect(&m_watch, &files::FolderWatch::changed, this, &Labels::look);
    m_watch.watch(m_folder, {fileName});
    m_problem = readAgain();
}

Labels::~Labels()
{
    keep(patienceAtEnd);
}

QString Labels::path() const
{
    return QDir(m_folder).filePath(fileName);
}

QStringList Labels::groups() const
{
    QStringList groups;
    for (const EncoderLabel &label : m_labels.encoders()) {
        if (!label.group.isEmpty())
            groups.append(label.group);
    }
    groups.removeDuplicates();
    std::ranges::sort(groups, {}, [](const QString &group) { return std::pair(text::naturalKey(group), group); });
    return groups;
}

bool Labels::apply(const LabelChanges &changes)
{
    if (!isKeepable(changes))
        return false;
    LabelSet labels = m_labels;
    labels.apply(changes);
    if (labels.encoders().size() > LabelSet::most || labels.stages().size() > LabelSet::most)
        return false;
    takeOver(labels);
    if (!isKept())
        m_soon.start(0ms); // many that come in one go are written once
    return true;
}

void Labels::takeOver(const LabelSet &labels)
{
    const LabelChanges changes = m_labels.changesTo(labels);
    m_labels = labels;
    if (!changes.encoders.empty())
        Q_EMIT encodersChanged(arnsOf(changes.encoders));
    if (!changes.stages.empty())
        Q_EMIT stagesChanged(arnsOf(changes.stages));
}

void Labels::setProblem(const std::optional<Problem> &problem)
{
    if (std::exchange(m_problem, problem) != problem)
        Q_EMIT problemChanged();
}

/// Takes over what has changed in the file since it was read; what was changed here meanwhile stays so. Returns why the
/// file may not be written.
std::optional<Labels::Problem> Labels::readAgain()
{
    const auto content = files::read(path());
    if (!content && content.error().kind == files::Error::Kind::NotThere)
        return std::nullopt; // whoever took it away did not say that nothing holds any more
    if (!content)
        return content.error();
    if (*content == m_content)
        return std::nullopt;
    const auto theirs = LabelSet::fromJson(*content);
    if (!theirs)
        return theirs.error();
    const MergedLabels both = merged(m_inFile, m_labels, *theirs);
    m_inFile = *theirs;
    m_content = *content;
    takeOver(both.labels);
    if (!both.contested.isEmpty())
        Q_EMIT othersReplaced(both.contested);
    return std::nullopt;
}

void Labels::look()
{
    setProblem(readAgain());
    if (!m_problem && !isKept())
        m_soon.start(0ms);
}

files::Result<void> Labels::save()
{
    return keep(0ms);
}

files::Result<void> Labels::keep(std::chrono::milliseconds patience)
{
    m_soon.stop();
    if (isKept())
        return {};
    QDir().mkpath(m_folder);
    QLockFile lock(path() + u".lock"_s);
    lock.setStaleLockTime(static_cast<int>(std::chrono::milliseconds(longestLock).count()));
    const bool isMine = lock.tryLock(static_cast<int>(patience.count()));
    // Where there can be no lock, the attempt to write tells why.
    if (!isMine && lock.error() == QLockFile::LockFailedError && patience == 0ms) {
        m_soon.start(lockedAgainAfter);
        return tl::unexpected(files::Error{files::Error::Kind::Other, u"somebody else writes it just now"_s});
    }
    return write();
}

files::Result<void> Labels::write()
{
    auto problem = readAgain();
    if (!problem && !isKept()) {
        const QByteArray content = m_labels.json();
        const auto done = content.size() > files::largestContent
            ? files::Result<void>(tl::unexpected(files::Error{files::Error::Kind::TooLarge, {}}))
            : files::replace(path(), content, files::Readers::OfTheFolder);
        if (done) {
            m_inFile = m_labels;
            m_content = content;
            m_watch.watch(m_folder, {fileName});
        } else {
            problem = done.error();
        }
    }
    setProblem(problem);
    if (!problem)
        return {};
    m_soon.start(triedAgainAfter);
    return tl::unexpected(errorOf(*problem));
}

files::Result<void> Labels::setFolder(const QString &folder)
{
    if (const auto kept = keep(0ms); !kept)
        return kept;
    m_folder = folder;
    m_content.clear();
    m_inFile = m_labels; // nothing of it is a change of what is there
    m_watch.watch(m_folder, {fileName});
    const auto problem = readAgain();
    if (m_content.isEmpty()) {
        m_inFile = {};
        takeOver({});
    }
    setProblem(problem);
    return {};
}

} // namespace patchbay
