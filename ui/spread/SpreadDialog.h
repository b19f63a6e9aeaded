// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Spread.h"
#include "ui/widgets/Dialog.h"
#include "ui/words/SpreadWords.h"

#include <QList>

#include <functional>
#include <optional>

class QPushButton;

namespace patchbay {
class Plant;
}

namespace ui {

class DialogFooter;
class NumberBox;
class SentenceLabel;
class StageTickList;

/// Asks over which stages the encoders of one source are to be spread, and how many may be on each. It says what that
/// comes to, or why it is not possible, and changes nothing: what was chosen goes to a preview.
class SpreadDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SpreadDialog)

public:
    /// Those of one group stay together; empty: it is in none.
    using GroupOf = std::function<QString(const patchbay::EncoderId &encoder)>;

    /// At least one, all of one source, which is open; the plant outlives it. It deletes itself when it is closed,
    /// which it is when its source is.
    SpreadDialog(const patchbay::Plant &plant, const QList<patchbay::EncoderId> &encoders, GroupOf groupOf,
                 QWidget *parent = nullptr);

    /// Ticks a stage, as a person does.
    void tick(const QString &stageArn);

Q_SIGNALS:
    void chosen(const patchbay::Patch &patch);

private:
    void update();
    const MorePlaces &morePlaces(const patchbay::SpreadWish &wish);
    void offerPlaces(std::optional<int> onEach);
    void go();

    const patchbay::Plant &m_plant;
    std::vector<patchbay::EncoderId> m_encoders;
    GroupOf m_groupOf;
    StageTickList *m_stages;
    NumberBox *m_places;
    QPushButton *m_usePlaces; ///< where more of them would be enough
    SentenceLabel *m_sentence;
    DialogFooter *m_footer;
    QPushButton *m_preview;
    patchbay::Patch m_patch; ///< what is shown
    patchbay::SpreadWish m_moreOf;
    std::optional<MorePlaces> m_more; ///< what helps of that, once it was asked
};

} // namespace ui
