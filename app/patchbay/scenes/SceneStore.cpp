// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/scenes/SceneStore.h"

#include "async/SharedResult.h"
#include "files/DiskThreads.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace patchbay {

namespace {

bool isSame(const SceneStore::Entry &a, const SceneStore::Entry &b)
{
    return a.fileName == b.fileName && a.scene == b.scene;
}

} // namespace

SceneStore::SceneStore(files::DiskThreads &disks, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_disks(disks)
    , m_path(folder)
    , m_folder(std::make_shared<SceneFolder>(folder))
    , m_watch(disks)
{
    connect(&m_watch, &files::FolderWatch::changed, this, &SceneStore::look);
    m_watch.watch(m_path, {});
    look();
}

void SceneStore::setFolder(const QString &folder)
{
    m_path = folder;
    m_folder = std::make_shared<SceneFolder>(folder);
    m_seen = {};
    m_watched.clear();
    m_watch.watch(m_path, {});
    look();
    Q_EMIT changed();
}

const std::vector<SceneStore::Entry> &SceneStore::all() const
{
    static const std::vector<Entry> none;
    return m_seen.entries ? *m_seen.entries : none;
}

const SceneStore::Entry *SceneStore::entry(const QString &fileName) const
{
    const auto found = std::ranges::find(all(), fileName, &Entry::fileName);
    return found == all().end() ? nullptr : &*found;
}

const Scene *SceneStore::find(const QString &name) const
{
    const auto found =
        std::ranges::find_if(all(), [&name](const Entry &entry) { return entry.scene && entry.scene->name == name; });
    return found == all().end() ? nullptr : &*found->scene;
}

/// Has it done, and takes over what the folder holds then.
template <typename T>
QCoro::Task<T> SceneStore::done(std::function<T(SceneFolder &)> work)
{
    struct Answer {
        T result;
        Seen seen;
    };
    const QPointer<SceneStore> self = this;
    const std::shared_ptr<SceneFolder> folder = m_folder;
    const auto working = m_disks.run(m_path, [folder, work = std::move(work)] {
        T result = work(*folder);
        return Answer{std::move(result), {folder->all(), folder->notLookedAt()}};
    });
    const std::stop_token never;
    const auto answer = co_await async::resultOf(working, never);
    if (self && folder == m_folder) // and not another one by now
        see(answer->seen);
    co_return answer->result;
}

void SceneStore::see(const Seen &seen)
{
    const bool isChanged =
        !isRead() || !std::ranges::equal(*seen.entries, all(), isSame) || seen.notLookedAt != m_seen.notLookedAt;
    m_seen = seen;
    watchFiles();
    if (isChanged)
        Q_EMIT changed();
}

/// A file may have been changed in its place after it was read and before it was watched.
void SceneStore::watchFiles()
{
    QStringList names;
    for (const Entry &entry : all())
        names.append(entry.fileName);
    names.sort();
    if (std::exchange(m_watched, names) == names)
        return;
    m_watch.watch(m_path, names);
    look();
}

void SceneStore::look()
{
    const std::function<Done(SceneFolder &)> looking = [](SceneFolder &folder) {
        folder.look();
        return Done();
    };
    QCoro::connect(done(looking), this, [](const Done &) {});
}

QCoro::Task<SceneStore::Done> SceneStore::save(Scene scene, IfThere ifThere, std::stop_token stop)
{
    return done<Done>([scene, ifThere, stop](SceneFolder &folder) { return folder.save(scene, ifThere, stop); });
}

QCoro::Task<SceneStore::Done> SceneStore::rename(QString fileName, QString name, std::stop_token stop)
{
    return done<Done>([fileName, name, stop](SceneFolder &folder) { return folder.rename(fileName, name, stop); });
}

QCoro::Task<files::Result<void>> SceneStore::remove(QString fileName)
{
    return done<files::Result<void>>([fileName](SceneFolder &folder) { return folder.remove(fileName); });
}

QCoro::Task<SceneStore::Done> SceneStore::replaceEncoder(QString oldArn, QString newArn, QString newName,
                                                         std::stop_token stop)
{
    return done<Done>([oldArn, newArn, newName, stop](SceneFolder &folder) {
        return folder.replaceEncoder(oldArn, newArn, newName, stop);
    });
}

} // namespace patchbay
