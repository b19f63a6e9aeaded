// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/scenes/SceneStore.h"

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

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

using namespace std::chrono_literals;
using Kind = SceneStore::Refusal::Kind;

constexpr auto ending = ".scene.json"_L1;

/// Whoever holds the lock for longer has died, on another computer.
constexpr auto longestLock = 10s;
/// Whoever writes holds it for some milliseconds.
constexpr auto patience = 1s;

/// Who may save and rename in a folder, for as long as this lives. The folder is made where it is missing.
class Turn final {
public:
    explicit Turn(const QString &folder)
        : m_lock(QDir(folder).filePath(u"scenes.lock"_s))
    {
        QDir().mkpath(folder);
        m_lock.setStaleLockTime(static_cast<int>(std::chrono::milliseconds(longestLock).count()));
        m_lock.tryLock(static_cast<int>(std::chrono::milliseconds(patience).count()));
    }

    /// Where there can be no lock, the attempt to write tells why.
    bool isOthers() const { return m_lock.error() == QLockFile::LockFailedError; }

private:
    QLockFile m_lock;
};

SceneStore::Refusal othersTurn()
{
    return {Kind::NotWritten, {files::Error::Kind::Other, u"somebody else writes there just now"_s}};
}

/// What the file of a scene is to hold.
tl::expected<QByteArray, SceneStore::Refusal> contentOf(const Scene &scene)
{
    if (scene.name.trimmed().isEmpty())
        return tl::unexpected(SceneStore::Refusal{Kind::NoName});
    if (scene.name.size() > Scene::longestName)
        return tl::unexpected(SceneStore::Refusal{Kind::NameTooLong});
    const QByteArray content = scene.json();
    if (qsizetype(scene.bindings.size()) > Scene::mostBindings || content.size() > files::largestContent)
        return tl::unexpected(SceneStore::Refusal{Kind::TooManyBindings});
    if (!Scene::fromJson(content))
        return tl::unexpected(
            SceneStore::Refusal{Kind::NotWritten, {files::Error::Kind::Other, u"it could not be read again"_s}});
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

auto rankOf(const SceneStore::Entry &entry)
{
    const QString name = entry.scene ? entry.scene->name : QString();
    return std::tuple(!entry.scene, text::naturalKey(name), name, entry.fileName);
}

bool isSame(const SceneStore::Entry &a, const SceneStore::Entry &b)
{
    return a.fileName == b.fileName && a.scene == b.scene;
}

} // namespace

SceneStore::SceneStore(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
{
    connect(&m_watch, &files::FolderWatch::changed, this, &SceneStore::look);
    look();
}

void SceneStore::setFolder(const QString &folder)
{
    m_folder = folder;
    m_entries.clear();
    look();
    Q_EMIT changed();
}

QString SceneStore::path(const QString &fileName) const
{
    return QDir(m_folder).filePath(fileName);
}

const SceneStore::Entry *SceneStore::entryOf(const QString &name) const
{
    const auto found = std::ranges::find_if(
        m_entries, [&name](const Entry &entry) { return entry.scene && entry.scene->name == name; });
    return found == m_entries.end() ? nullptr : &*found;
}

const Scene *SceneStore::find(const QString &name) const
{
    const Entry *const entry = entryOf(name);
    return entry ? &*entry->scene : nullptr;
}

SceneStore::Entry SceneStore::readEntry(const QString &fileName) const
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

void SceneStore::look()
{
    // A link could lead to anything, and saving would write there.
    QStringList names = QDir(m_folder).entryList({u'*' + ending}, QDir::Files | QDir::NoSymLinks, QDir::Name);
    m_notLookedAt = std::max<qsizetype>(0, names.size() - mostFiles);
    names = names.first(names.size() - m_notLookedAt);
    m_watch.watch(m_folder, names);
    std::vector<Entry> entries;
    for (const QString &name : names) {
        const QFileInfo info(path(name));
        const auto known = std::ranges::find(m_entries, name, &Entry::fileName);
        const bool isKnown =
            known != m_entries.end() && known->changed == info.lastModified() && known->size == info.size();
        entries.push_back(isKnown ? *known : readEntry(name));
    }
    std::ranges::sort(entries, {}, rankOf);
    const bool isChanged = !std::ranges::equal(entries, m_entries, isSame);
    m_entries = std::move(entries);
    if (isChanged)
        Q_EMIT changed();
}

QString SceneStore::freeFileName(const QString &name) const
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

tl::expected<void, SceneStore::Refusal> SceneStore::save(const Scene &scene, IfThere ifThere)
{
    const Turn turn(m_folder);
    if (turn.isOthers())
        return tl::unexpected(othersTurn());
    look();
    const Entry *const there = entryOf(scene.name);
    if (there && ifThere == IfThere::Refuse)
        return tl::unexpected(Refusal{Kind::NameTaken});
    if (!there && qsizetype(m_entries.size()) >= mostFiles)
        return tl::unexpected(Refusal{Kind::TooManyScenes});
    return there ? replace(there->fileName, scene) : create(scene);
}

tl::expected<void, SceneStore::Refusal> SceneStore::rename(const QString &fileName, const QString &name)
{
    const Turn turn(m_folder);
    if (turn.isOthers())
        return tl::unexpected(othersTurn());
    look();
    const auto entry = std::ranges::find(m_entries, fileName, &Entry::fileName);
    if (entry == m_entries.end() || !entry->scene)
        return tl::unexpected(Refusal{Kind::NotWritten, {files::Error::Kind::NotThere}});
    if (const Entry *const other = entryOf(name))
        return other == &*entry ? tl::expected<void, Refusal>() : tl::unexpected(Refusal{Kind::NameTaken});
    auto scene = readEntry(fileName).scene; // it may have been saved anew at the same time, and be as large
    if (!scene)
        return tl::unexpected(Refusal{Kind::NotWritten, {files::Error::Kind::NotThere}});
    scene->name = name;
    return replace(fileName, *scene);
}

/// Whoever has made the file meanwhile keeps it: be it that nobody's turn holds there.
tl::expected<void, SceneStore::Refusal> SceneStore::create(const Scene &scene)
{
    const auto content = contentOf(scene);
    if (!content)
        return tl::unexpected(content.error());
    while (true) {
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
}

tl::expected<void, SceneStore::Refusal> SceneStore::replace(const QString &fileName, const Scene &scene)
{
    const auto content = contentOf(scene);
    if (!content)
        return tl::unexpected(content.error());
    if (const auto done = files::replace(path(fileName), *content, files::Readers::OfTheFolder); !done)
        return tl::unexpected(Refusal{Kind::NotWritten, done.error()});
    // It may have the time and the size of the one before.
    std::erase_if(m_entries, [&fileName](const Entry &entry) { return entry.fileName == fileName; });
    look();
    return {};
}

files::Result<void> SceneStore::remove(const QString &fileName)
{
    if (std::ranges::find(m_entries, fileName, &Entry::fileName) == m_entries.end())
        return tl::unexpected(files::Error{files::Error::Kind::NotThere});
    QFile file(path(fileName));
    if (!file.remove() && file.exists())
        return tl::unexpected(files::Error{files::Error::Kind::NotAllowed, file.errorString()});
    look();
    return {};
}

} // namespace patchbay
