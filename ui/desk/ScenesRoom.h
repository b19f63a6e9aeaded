// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/scenes/StageSuccession.h"
#include "ui/desk/Services.h"
#include "ui/scenes/SaveSceneDialog.h"
#include "ui/scenes/SceneSlots.h"

#include <QObject>

class QMenu;
class QWidget;

namespace patchbay {
struct Patch;
struct Scene;
} // namespace patchbay

namespace ui {

class EmergencyMenu;
class PlantView;
class StatusLine;

/// Everything the desk does with scenes: saves where encoders are, and leads from a scene to the preview of a patch.
/// GUI thread only.
class ScenesRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ScenesRoom)

public:
    /// All of it outlives this; dialogs belong to the window. What was done is said in `status`.
    ScenesRoom(const Services &services, PlantView &view, StatusLine &status, QWidget &window);

    /// Asks for a name, and of which encoders it is to be.
    void save();
    /// The same of where encoders will be once a patch is taken, which is shown in `dialog`: of these, or of all that
    /// are listed.
    void saveAfter(const patchbay::Patch &taken, const QList<patchbay::EncoderId> &encoders, QWidget &dialog);
    /// Asks which one.
    void recall();
    /// The same, with its encoders on the stages that took the place of others.
    void recallOnto(const patchbay::StageSuccession &succession);
    void manage();
    /// The scenes in the slots, whose keys work in the window.
    QMenu &emergency() const;
    /// What has a locked desk unlocked by a person, and then does something: a key for an emergency is never dead.
    void setUnlock(std::function<void(const std::function<void()> &then)> unlock);

Q_SIGNALS:
    /// A patch leads to where this scene has its encoders, and is to be looked at before it is taken.
    void previewRequested(const patchbay::Patch &patch, const patchbay::Scene &there);
    /// The same, with nothing left to do but to take it.
    void takeRequested(const patchbay::Patch &patch, const patchbay::Scene &there);

private:
    SaveSceneDialog &ask(std::vector<SaveSceneDialog::Choice> choices, QWidget &over);
    /// Asks about what is not there as it was saved.
    void prepare(const patchbay::Scene &scene);
    /// The same, with nothing left to do but to take it.
    void prepareToTake(const patchbay::Scene &scene);
    using Preview = void (ScenesRoom::*)(const patchbay::Patch &patch, const patchbay::Scene &there);
    void lead(const patchbay::Scene &scene, Preview preview);

    Services m_services;
    PlantView &m_view;
    StatusLine &m_status;
    QWidget &m_window;
    SceneSlots m_slots;
    EmergencyMenu *m_emergency;
    std::function<void(const std::function<void()> &then)> m_unlock;
};

} // namespace ui
