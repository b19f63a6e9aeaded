// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/scenes/SceneFolder.h"

#include "files/WholeFile.h"
#include "text/Folding.h"
#include "text/NaturalKey.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QRegularExpression>

#include <algorithm>
#include <chrono>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

using namespace std::chrono_literals;
using Kind = SceneFolder::Refusal::Kind;

constexpr auto ending = ".scene.json"_L1;

/// Whoever holds the lock for longer has died, on another computer.
constexpr auto longestLock = 10s;
/// Whoever writes holds it for some milliseconds.
constexpr auto patience = 1s;
/// Between two looks whether it is wanted any more.
constexpr auto step = 50ms;

/// Who may save and rename in a folder, for as long as this lives. The folder is made where it is missing.
class Turn final {
public:
    Turn(const QString &folder, std::stop_token stop)
        : m_stop(std::move(stop))
        , m_lock(QDir(folder).filePath(u"scenes.lock"_s))
    {
        QDir().mkpath(folder);
        m_lock.setStaleLockTime(milliseconds(longestLock));
        for (auto waited = 0ms; waited < patience && !m_stop.stop_requested(); waited += step) {
            if (m_lock.tryLock(milliseconds(step)) || m_lock.error() != QLockFile::LockFailedError)
                break;
        }
    }

    /// Where there can be no lock, the attempt to write tells why.
    SceneFolder::Done taken() const
    {
        if (m_stop.stop_requested())
            return tl::unexpected(SceneFolder::Refusal{Kind::Stopped});
        if (m_lock.error() == QLockFile::LockFailedError)
            return tl::unexpected(SceneFolder::Refusal{
                Kind::NotWritten, {files::Error::Kind::Other, u"somebody else writes there just now"_s}});
        return {};
    }

private:
    static int milliseconds(std::chrono::milliseconds time) { return static_cast<int>(time.count()); }

    std::stop_token m_stop;
    QLockFile m_lock;
};

/// What the file of a scene is to hold.
tl::expected<QByteArray, SceneFolder::Refusal> contentOf(const Scene &scene)
{
    if (scene.name.trimmed().isEmpty())
        return tl::unexpected(SceneFolder::Refusal{Kind::NoName});
    if (scene.name.size() > Scene::longestName)
        return tl::unexpected(SceneFolder::Refusal{Kind::NameTooLong});
    const QByteArray content = scene.json();
    if (qsizetype(scene.bindings.size()) > Scene::mostBindings || content.size() > files::largestContent)
        return tl::unexpected(SceneFolder::Refusal{Kind::TooManyBindings});
    if (!Scene::fromJson(content))
        return tl::unexpected(
            SceneFolder::Refusal{Kind::NotWritten, {files::Error::Kind::Other, u"it could not be read again"_s}});
    return content;
}

/// The part of a file's name that tells of the scene's: letters, digits and dashes that every file system, mail and
/// version control takes. The scene's own name is in the file.
QString stemOf(const QString &name)
{
    constexpr qsizetype longest = 60;
    // Windows takes a name that begins so for a device, whatever its ending (Microsoft, "Naming Files").
    static const QRegularExpression device(u"^(con|prn|aux|nul|com[0-9]|lpt[0-9])$"_s);
    static const QRegularExpression others(u"[^a-z0-9]+"_s);
    static const QRegularExpression dashesAtEnds(u"^-+|-+$"_s);
    QString stem = QString::fromStdString(text::folded(name)).replace(others, u"-"_s).left(longest);
    stem.remove(dashesAtEnds);
    if (stem.isEmpty() || device.match(stem).hasMatch())
        stem.prepend(stem.isEmpty() ? u"scene"_s : u"scene-"_s);
    return stem;
}

auto rankOf(const SceneFolder::Entry &entry)
{
    const QString name = entry.scene ? entry.scene->name : QString();
    return std::tuple(!entry.scene, text::naturalKey(name), name, entry.fileName);
}

} // namespace

SceneFolder::SceneFolder(QString path)
    : m_folder(std::move(path))
{
}

QString SceneFolder::path(const QString &fileName) const
{
    return QDir(m_folder).filePath(fileName);
}

const SceneFolder::Entry *SceneFolder::entryOf(const QString &name) const
{
    const auto found = std::ranges::find_if(
        *m_entries, [&name](const Entry &entry) { return entry.scene && entry.scene->name == name; });
    return found == m_entries->end() ? nullptr : &*found;
}

const SceneFolder::Entry *SceneFolder::entryIn(const QString &fileName) const
{
    const auto found = std::ranges::find(*m_entries, fileName, &Entry::fileName);
    return found == m_entries->end() ? nullptr : &*found;
}

SceneFolder::Entry SceneFolder::readEntry(const QString &fileName) const
{
    const QFileInfo info(path(fileName));
    Entry entry{fileName, tl::unexpected(Problem()), info.lastModified(), info.size()};
    const auto content = files::read(info.filePath());
    if (!content) {
        entry.scene = tl::unexpected(Problem(content.error()));
        return entry;
    }
    auto scene = Scene::fromJson(*content);
    if (scene)
        entry.scene = *std::move(scene);
    else
        entry.scene = tl::unexpected(Problem(scene.error()));
    return entry;
}

void SceneFolder::look()
{
    // A link could lead to anything, and saving would write there.
    QStringList names = QDir(m_folder).entryList({u'*' + ending}, QDir::Files | QDir::NoSymLinks, QDir::Name);
    m_notLookedAt = std::max<qsizetype>(0, names.size() - mostFiles);
    names = names.first(names.size() - m_notLookedAt);
    Entries entries;
    for (const QString &name : names) {
        const QFileInfo info(path(name));
        const Entry *const known = entryIn(name);
        const bool isKnown = known && known->changed == info.lastModified() && known->size == info.size();
        entries.push_back(isKnown ? *known : readEntry(name));
    }
    std::ranges::sort(entries, {}, rankOf);
    m_entries = std::make_shared<const Entries>(std::move(entries));
}

QString SceneFolder::freeFileName(const QString &name) const
{
    const QString stem = stemOf(name);
    QString fileName = stem + ending;
    // Also one that is no scene, and a link that leads nowhere.
    const auto isThere = [this](const QString &each) {
        const QFileInfo info(path(each));
        return info.exists() || info.isSymLink();
    };
    for (int number = 2; isThere(fileName); ++number)
        fileName = stem + u'-' + QString::number(number) + ending;
    return fileName;
}

SceneFolder::Done SceneFolder::save(const Scene &scene, IfThere ifThere, const std::stop_token &stop)
{
    const Turn turn(m_folder, stop);
    if (const Done taken = turn.taken(); !taken)
        return taken;
    look();
    const Entry *const there = entryOf(scene.name);
    if (there && ifThere == IfThere::Refuse)
        return tl::unexpected(Refusal{Kind::NameTaken});
    if (!there && qsizetype(m_entries->size()) >= mostFiles)
        return tl::unexpected(Refusal{Kind::TooManyScenes});
    return there ? replace(there->fileName, scene, stop) : create(scene, stop);
}

SceneFolder::Done SceneFolder::rename(const QString &fileName, const QString &name, const std::stop_token &stop)
{
    const Turn turn(m_folder, stop);
    if (const Done taken = turn.taken(); !taken)
        return taken;
    look();
    const Entry *const entry = entryIn(fileName);
    if (!entry || !entry->scene)
        return tl::unexpected(Refusal{Kind::NotWritten, {files::Error::Kind::NotThere}});
    if (const Entry *const other = entryOf(name))
        return other == entry ? Done() : tl::unexpected(Refusal{Kind::NameTaken});
    auto scene = readEntry(fileName).scene; // it may have been saved anew at the same time, and be as large
    if (!scene)
        return tl::unexpected(Refusal{Kind::NotWritten, {files::Error::Kind::NotThere}});
    scene->name = name;
    return replace(fileName, *scene, stop);
}

/// Whoever has made the file meanwhile keeps it: be it that nobody's turn holds there.
SceneFolder::Done SceneFolder::create(const Scene &scene, const std::stop_token &stop)
{
    const auto content = contentOf(scene);
    if (!content)
        return tl::unexpected(content.error());
    while (!stop.stop_requested()) {
        const QString fileName = freeFileName(scene.name);
        const auto created = files::create(path(fileName), *content, files::Readers::OfTheFolder);
        if (!created)
            return tl::unexpected(Refusal{Kind::NotWritten, created.error()});
        look();
        if (*created)
            return {};
        if (entryOf(scene.name))
            return tl::unexpected(Refusal{Kind::NameTaken});
    }
    return tl::unexpected(Refusal{Kind::Stopped});
}

SceneFolder::Done SceneFolder::replace(const QString &fileName, const Scene &scene, const std::stop_token &stop)
{
    const auto content = contentOf(scene);
    if (!content)
        return tl::unexpected(content.error());
    if (stop.stop_requested())
        return tl::unexpected(Refusal{Kind::Stopped});
    if (const auto done = files::replace(path(fileName), *content, files::Readers::OfTheFolder); !done)
        return tl::unexpected(Refusal{Kind::NotWritten, done.error()});
    // It may have the time and the size of the one before.
    Entries others = *m_entries;
    std::erase_if(others, [&fileName](const Entry &entry) { return entry.fileName == fileName; });
    m_entries = std::make_shared<const Entries>(std::move(others));
    look();
    return {};
}

files::Result<void> SceneFolder::remove(const QString &fileName)
{
    if (!entryIn(fileName))
        return tl::unexpected(files::Error{files::Error::Kind::NotThere});
    QFile file(path(fileName));
    if (!file.remove() && file.exists())
        return tl::unexpected(files::Error{files::Error::Kind::NotAllowed, file.errorString()});
    look();
    return {};
}

SceneFolder::Done SceneFolder::replaceEncoder(const QString &oldArn, const QString &newArn, const QString &newName,
                                              const std::stop_token &stop)
{
    const Turn turn(m_folder, stop);
    if (const Done taken = turn.taken(); !taken)
        return taken;
    look();
    const std::shared_ptr<const Entries> all = m_entries; // it is another one after each that is written
    for (const Entry &entry : *all) {
        auto scene = entry.scene ? readEntry(entry.fileName).scene : entry.scene;
        if (!scene || !scene->replaceEncoder(oldArn, newArn, newName))
            continue;
        if (const Done written = replace(entry.fileName, *scene, stop); !written)
            return written;
    }
    return {};
}

} // namespace patchbay
