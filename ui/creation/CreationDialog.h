// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/creation/CreationDraft.h"
#include "ui/widgets/Dialog.h"
#include "ui/words/SpreadWords.h"

#include <QList>
#include <QTimer>

#include <memory>
#include <optional>

class QBoxLayout;
class QComboBox;
class QPushButton;

namespace patchbay {
class Plant;
class SettingsReading;
} // namespace patchbay

namespace ui {

class CreationForm;
class CreationPreview;
class DialogFooter;
class NumberBox;
class SentenceLabel;
class StageTickList;
class WhoLine;
class WorldSign;

/// Asks for what one encoder, or a series of them, is to be made with, and shows what that comes to. "Make" is off, and
/// it is said why, until the service would take all of it. It follows the plant, changes nothing, and closes with its
/// source. GUI thread only.
class CreationDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CreationDialog)

public:
    using Draft = CreationDraft;

    /// The sources are open, and may be changed. The plant outlives it. It deletes itself when it is closed.
    CreationDialog(patchbay::Plant &plant, const QList<patchbay::SourceId> &sources, const Draft &draft,
                   QWidget *parent = nullptr);
    ~CreationDialog() override;

    CreationForm &form() const { return *m_form; }
    StageTickList &stages() const { return *m_stages; }
    /// What it is to be like is not there yet, or could not be read.
    bool isReading() const { return m_reading != nullptr; }
    /// What would be made now.
    patchbay::CreationPlan plan() const;
    /// Where they are to be, as a person has said it.
    CreationSpread spread() const;

Q_SIGNALS:
    void creationWanted(const std::vector<patchbay::Creation> &creations);

private:
    void layOut(const QString &title, const QString &remark);
    QBoxLayout *layOutStages();
    void fillSources(const QList<patchbay::SourceId> &sources);
    void take(const Draft &draft);
    void takeSource();
    void takeReading();
    void update();
    void make();
    void offerPlaces(std::optional<int> onEach);
    QString obstacleOfReading() const;
    QString obstacle(const patchbay::CreationPlan &plan, const MorePlaces &more) const;
    QStringList hints(const patchbay::CreationPlan &plan) const;

    patchbay::Plant &m_plant;
    patchbay::SourceId m_source;
    std::unique_ptr<patchbay::SettingsReading> m_reading; ///< while it is not there, or could not be read
    WorldSign *m_world;
    WhoLine *m_who;
    QComboBox *m_sources;
    CreationForm *m_form;
    StageTickList *m_stages;
    QWidget *m_spread; ///< how many on each
    NumberBox *m_places;
    QPushButton *m_usePlaces;
    CreationPreview *m_preview;
    SentenceLabel *m_sentence;
    DialogFooter *m_footer;
    QPushButton *m_again;
    QPushButton *m_make;
    QTimer m_updateSoon; ///< many rows change together
};

} // namespace ui
