// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plan/KeptPlan.h"

#include "files/WholeFile.h"
#include "patchbay/plan/Plan.h"
#include "patchbay/scenes/SceneStore.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

constexpr int fileVersion = 1;
constexpr auto versionName = "version"_L1;
constexpr auto sceneName = "scene"_L1;
constexpr auto folderName = "folder"_L1;
constexpr auto fileName = "file"_L1;

} // namespace

KeptPlan::KeptPlan(const QString &configDir, Plan &plan, const SceneStore &scenes, QObject *parent)
    : QObject(parent)
    , m_path(QDir(configDir).filePath(u"plan.json"_s))
    , m_plan(plan)
    , m_scenes(scenes)
{
    read();
    connect(&plan, &Plan::chosen, this, &KeptPlan::keep);
    connect(&scenes, &SceneStore::changed, this, &KeptPlan::follow);
    follow();
}

/// What is not understood is no plan: a person chooses one, and it is written anew.
void KeptPlan::read()
{
    const auto content = files::read(m_path);
    if (!content)
        return;
    const QJsonObject root = QJsonDocument::fromJson(*content).object();
    if (root[versionName].toInt() != fileVersion || !root[sceneName].isObject())
        return;
    const auto scene = Scene::fromJson(QJsonDocument(root[sceneName].toObject()).toJson());
    if (!scene)
        return;
    m_folder = root[folderName].toString();
    m_fileName = root[fileName].toString();
    m_plan.choose(*scene);
}

void KeptPlan::keep()
{
    m_fileName = m_plan.scene() ? fileOf(*m_plan.scene()) : QString();
    m_folder = m_fileName.isEmpty() ? QString() : m_scenes.folder();
    write();
}

void KeptPlan::write()
{
    QJsonObject root{{versionName, fileVersion}};
    if (const auto &scene = m_plan.scene()) {
        root[sceneName] = QJsonDocument::fromJson(scene->json()).object();
        if (!m_fileName.isEmpty()) {
            root[folderName] = m_folder;
            root[fileName] = m_fileName;
        }
    }
    if (const auto done = files::replace(m_path, QJsonDocument(root).toJson()); !done)
        Q_EMIT m_plan.notKept(done.error());
}

/// The file is another than it was. One that is gone, or not understood any more, says nothing.
void KeptPlan::follow()
{
    if (m_fileName.isEmpty() || m_folder != m_scenes.folder())
        return;
    const SceneStore::Entry *const entry = m_scenes.entry(m_fileName);
    if (entry && entry->scene && *entry->scene != *m_plan.scene())
        m_plan.choose(Scene(*entry->scene)); // the store may be another by the end of it
}

/// By all that is in it: a name alone may stand for another one.
QString KeptPlan::fileOf(const Scene &scene) const
{
    const auto &all = m_scenes.all();
    const auto found =
        std::ranges::find_if(all, [&](const SceneStore::Entry &each) { return each.scene && *each.scene == scene; });
    return found == all.end() ? QString() : found->fileName;
}

} // namespace patchbay
