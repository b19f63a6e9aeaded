// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Plant.h"
#include "ui/desk/ChangeMessages.h"
#include "ui/rebind/OutcomeTeller.h"

namespace files {
class Settings;
}

namespace patchbay {
class OutsideChanges;
}

namespace ui {

class LiveDecisions;
class PreviewDialog;
class RebindFlow;
class StatusLine;
class TakingArea;
class WayBack;

/// Everything the desk shows of changes: where they are asked for, what becomes of them, the way back, and which
/// encoders need a new URL. GUI thread only.
class ChangesRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangesRoom)

public:
    /// All of it outlives this; dialogs belong to the window of `desk`. The settings say whether the desktop is to tell
    /// of what comes while that is in the background. What is under way is said in `status`.
    ChangesRoom(const Changes &changes, const files::Settings &settings, MessageBar &bar, StatusLine &status,
                QWidget &desk);

    RebindFlow &rebind() { return *m_rebind; }
    LiveDecisions &live() { return *m_live; }
    /// Under the list, while a patch of many is taken and until what it came to is dismissed.
    TakingArea &taking() { return *m_taking; }
    ChangeMessages &messages() { return *m_messages; }
    WayBack &wayBack() { return *m_wayBack; }
    /// Shows what a patch would come to, to be taken from there; and why it is this one.
    void preview(const patchbay::Patch &patch, const QString &remark = {});
    /// The same, and what is done once it is taken from there.
    void previewThen(const patchbay::Patch &patch, const std::function<void()> &whenTaken);
    /// The same, with the keyboard on the button that takes it.
    void previewToTake(const patchbay::Patch &patch, const std::function<void()> &whenTaken);
    /// The same of what comes a moment after it was asked for: not over another dialog that was opened meanwhile.
    void previewInTurn(const patchbay::Patch &patch, const QString &remark = {});
    /// What is shown in the window, and a person should not miss.
    void notifyInBackground(const QString &text);
    /// Writes rows of cells, the headings first, into a file that a person chooses; by what the table is about.
    using Save = std::function<void(const QString &name, const std::vector<QStringList> &rows)>;
    void setSave(Save save) { m_save = std::move(save); }
    /// As Save says.
    void save(const QString &name, const std::vector<QStringList> &rows) const { m_save(name, rows); }
    /// Keeps as a scene where these encoders will be once a patch is taken, which is shown in a dialog now.
    using SaveScene =
        std::function<void(const patchbay::Patch &taken, const QList<patchbay::EncoderId> &encoders, QWidget &dialog)>;
    void setSaveScene(SaveScene save) { m_saveScene = std::move(save); }
    /// Shows which encoders, by their ARNs, a preview that is open would change.
    using Arm = std::function<void(const QSet<QString> &encoders)>;
    void setArm(Arm arm) { m_arm = std::move(arm); }
    /// Who sees what others do, and outlives this: previews say when somebody else moved an encoder.
    void setOutside(const patchbay::OutsideChanges &outside) { m_outside = &outside; }
    void setRemedies(const OutcomeTeller::RemediesOf &remediesOf);
    /// What can be done in a source about why a change there failed, beside what is done to its encoder.
    Remedies remediesOf(const patchbay::SourceId &source, const std::optional<aws::Error> &because) const
    {
        return m_remediesOf ? m_remediesOf(source, because) : Remedies();
    }

private:
    PreviewDialog &makePreview(const patchbay::Patch &patch, const QString &remark);
    void take(const patchbay::Patch &patch, const PreviewDialog &from);
    void tellOfUndo(const QString &sentence);

    patchbay::PatchRuns &m_runs;
    const patchbay::Plant &m_plant;
    const files::Settings &m_settings;
    MessageBar &m_bar;
    Save m_save;
    SaveScene m_saveScene;
    Arm m_arm;
    const patchbay::OutsideChanges *m_outside = nullptr;
    OutcomeTeller::RemediesOf m_remediesOf;
    QWidget &m_desk;
    RebindFlow *m_rebind;
    LiveDecisions *m_live;
    OutcomeTeller *m_outcomes;
    ChangeMessages *m_messages;
    WayBack *m_wayBack;
    TakingArea *m_taking;
};

} // namespace ui
