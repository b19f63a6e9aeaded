// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/PatchRun.h"
#include "ui/messages/Remedies.h"

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace patchbay {
class Plant;
}

namespace ui {

class SentenceLabel;

/// Of what it changes, each once, in the order of the run.
QList<patchbay::SourceId> sourcesOf(const patchbay::PatchRun &run);

/// Why a run begins nothing more in some sources: a line for each, with whose it is and what can be done about it. GUI
/// thread only.
class HeldSources final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeldSources)

public:
    /// What can be done in an open source about why a change there failed.
    using RemediesOf =
        std::function<Remedies(const patchbay::SourceId &source, const std::optional<aws::Error> &because)>;

    /// The plant outlives it; the run may go before it.
    HeldSources(patchbay::PatchRun &run, const patchbay::Plant &plant, RemediesOf remediesOf,
                QWidget *parent = nullptr);

    /// As the run says now. What is held as before keeps its buttons, so that one that has the focus keeps it.
    void update();

private:
    struct Line {
        patchbay::Hold hold;
        QString why;
        SentenceLabel *sentence;
        QWidget *whole;
    };

    void add(const patchbay::Hold &hold);
    std::vector<MessageAction> actionsFor(const patchbay::Hold &hold, const std::vector<Remedy> &advised);
    QString sentenceOf(const Line &line) const;

    QPointer<patchbay::PatchRun> m_run;
    const patchbay::Plant &m_plant;
    RemediesOf m_remediesOf;
    QVBoxLayout *m_column;
    std::vector<Line> m_lines;
};

} // namespace ui
