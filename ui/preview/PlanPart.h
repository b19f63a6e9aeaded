// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QWidget>

#include <functional>

class QPushButton;

namespace ui {

class DialogFooter;
class SentenceLabel;

/// What a preview says of the plan.
struct PlanOffer {
    /// What becomes of it when something is taken, or, where nothing is to be taken, what can be made of it; empty:
    /// nothing.
    std::function<QString(bool isTaking)> sentence = {};
    /// Whether it can become another one without anything being taken.
    std::function<bool()> canBeUsed = {};
    /// It becomes that.
    std::function<void()> use = {};
};

/// What becomes of the plan once a preview is taken, and a button in the dialog's foot that makes it another one where
/// nothing is to be taken. It takes no room where the preview has nothing to do with the plan.
class PlanPart final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlanPart)

public:
    explicit PlanPart(QWidget *parent = nullptr);

    /// Once. The button of the foot is there from then on, where there is a use for it.
    void setOffer(const PlanOffer &offer, DialogFooter &footer);
    /// Whether something is to be taken now.
    void show(bool isTaking);
    /// Where it can be pressed now; nullptr: it is not there.
    QPushButton *button() const;

Q_SIGNALS:
    /// A person has made it the plan.
    void used();

private:
    PlanOffer m_offer;
    SentenceLabel *m_sentence;
    QPushButton *m_use = nullptr;
};

} // namespace ui
