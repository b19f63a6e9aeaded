// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/ProtectionRoom.h"

#include "files/Settings.h"
#include "patchbay/lifecycle/ActRuns.h"
#include "patchbay/lifecycle/Protecting.h"
#include "patchbay/plant/Plant.h"
#include "ui/commands/Commands.h"
#include "ui/settings/SettingsKeys.h"
#include "ui/stages/ProtectDialog.h"
#include "ui/stages/ReleaseDialog.h"
#include "ui/stages/StagesTable.h"
#include "ui/stages/StagesView.h"
#include "ui/words/ActWords.h"
#include "ui/words/Names.h"
#include "ui/words/ProtectionWords.h"

#include <QAction>

namespace ui {

ProtectionRoom::ProtectionRoom(const Services &services, const Commands &commands, StagesView &view, QWidget &window)
    : m_services(services)
    , m_view(view)
    , m_window(window)
{
    connect(&commands[Command::Protect], &QAction::triggered, this, &ProtectionRoom::protect);
    connect(&commands[Command::Release], &QAction::triggered, this, &ProtectionRoom::release);
}

/// As somebody called themselves here last.
QString ProtectionRoom::me() const
{
    return m_services.settings.value(protectedByKey).toString();
}

QList<patchbay::StageId> ProtectionRoom::protectedOnes(bool ofOthersOnly) const
{
    QList<patchbay::StageId> stages;
    for (const patchbay::StageId &stage : m_view.table().selectedStages()) {
        const auto protection = patchbay::protectionOn(m_services.plant, stage);
        if (protection && (!ofOthersOnly || protection->by != me()))
            stages += stage;
    }
    return stages;
}

/// What a dialog tells of: while it is open, another desk may write a note, which is nobody's to replace unseen.
ProtectionRoom::Shown ProtectionRoom::shownNow(const QList<patchbay::StageId> &stages) const
{
    Shown shown;
    for (const patchbay::StageId &stage : stages) {
        if (const ivs::StageSummary *const listed = m_services.plant.findStage(stage))
            shown.emplace_back(stage, *listed);
    }
    return shown;
}

void ProtectionRoom::describe(Situation &situation) const
{
    if (protectedOnes(false).isEmpty())
        situation.releaseObstacle = tr("No selected stage is protected.");
    if (const auto others = protectedOnes(true); !others.isEmpty()) {
        const auto protection = patchbay::protectionOn(m_services.plant, others.constFirst());
        situation.protectObstacle = protectedSentence(stageName(m_services.plant, others.constFirst()), *protection)
            + u' ' + tr("Release it first.");
    }
}

void ProtectionRoom::protect()
{
    const QList<patchbay::StageId> stages = m_view.table().selectedStages();
    if (stages.isEmpty())
        return;
    auto *const dialog = new ProtectDialog(m_services.plant, stages, me(), &m_window);
    connect(dialog, &ProtectDialog::wanted, this,
            [this, shown = shownNow(stages)](const patchbay::Protection &protection) {
                m_services.settings.setValue(protectedByKey, protection.by);
                std::vector<patchbay::Act> acts;
                for (const auto &[stage, listed] : shown)
                    acts.emplace_back(patchbay::protecting(stage, listed, protection));
                if (!acts.empty())
                    m_services.acts.take(tr("Protect %Ln stages", nullptr, int(acts.size())), acts);
            });
    dialog->open();
}

/// One's own at once; of what others protect, why.
void ProtectionRoom::release()
{
    const QList<patchbay::StageId> others = protectedOnes(true);
    const Shown all = shownNow(protectedOnes(false));
    if (others.isEmpty())
        return releaseThese(all, {});
    auto *const dialog = new ReleaseDialog(m_services.plant, others, &m_window);
    connect(dialog, &ReleaseDialog::wanted, this, [this, all](const QString &why) { releaseThese(all, why); });
    dialog->open();
}

void ProtectionRoom::releaseThese(const Shown &shown, const QString &why)
{
    std::vector<patchbay::Act> acts;
    for (const auto &[stage, listed] : shown)
        acts.emplace_back(patchbay::releasing(stage, listed, why));
    if (!acts.empty())
        m_services.acts.take(tr("Release %Ln stages", nullptr, int(acts.size())), acts);
}

} // namespace ui
