// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Check.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace patchbay {
class Plant;
}

namespace ui {

class SentenceLabel;

/// How full what is taken leaves each stage that it leads to, which would be too full, and which is protected.
class StagesAfter final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StagesAfter)

public:
    /// The plant outlives it.
    explicit StagesAfter(const patchbay::Plant &plant, QWidget *parent = nullptr);

    void show(const std::vector<patchbay::StageThen> &stages);

private:
    QString protectedOnes(const std::vector<patchbay::StageThen> &stages) const;
    QString tooFullSentence(const std::vector<patchbay::StageThen> &stages) const;

    const patchbay::Plant &m_plant;
    QLabel *m_sign; ///< of a stage that is too full, or protected
    SentenceLabel *m_sentence;
};

} // namespace ui
