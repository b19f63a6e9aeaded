// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace ui {

class MessageBar;
class ShownSources;
class SourceMessages;
class SourceProblemsDialog;

/// What is wrong with the reading of all that is shown: the one source's own message, or one for all of them, with each
/// one's sentence and remedy behind it. What stays as it is, stays untouched: a button there keeps the focus whatever
/// becomes of another source.
class PlantProblems final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlantProblems)

public:
    explicit PlantProblems(const ShownSources &shown, QWidget *parent = nullptr);
    ~PlantProblems() override;

    /// Children of this, which live until they are taken out again.
    void add(SourceMessages &messages);
    void remove(SourceMessages &messages);
    /// Opens the list of them, or brings it to the front.
    void showAll();

private:
    std::vector<SourceMessages *> withProblems() const;
    void update();
    void showHere(SourceMessages *chosen);
    void tellHowMany(int problems);
    void takeBack();

    const ShownSources &m_shown;
    std::vector<SourceMessages *> m_sources;
    QVBoxLayout *m_column;
    MessageBar *m_all; ///< one message for many
    QPointer<SourceProblemsDialog> m_dialog;
};

} // namespace ui
