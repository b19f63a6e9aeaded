// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Ids.h"
#include "ui/messages/MessageBar.h"

#include <QPointer>
#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace ui {

class ShownSources;
class SourceProblemsDialog;

/// One source's own messages, and whose they are.
struct SourceMessages {
    patchbay::SourceId source;
    QString name;
    MessageBar *bar;
};

/// What is wrong with the reading of all that is shown: the one source's own message, or one for all of them, with each
/// one's sentence and remedy behind it.
class PlantProblems final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlantProblems)

public:
    explicit PlantProblems(const ShownSources &shown, QWidget *parent = nullptr);
    ~PlantProblems() override;

    /// A bar that is no child of a dialog, and lives until it is taken out again.
    void add(const SourceMessages &messages);
    void remove(MessageBar &bar);
    /// Opens the list of them, or brings it to the front.
    void showAll();

private:
    std::vector<SourceMessages> withProblems() const;
    void update();
    void showOne(const SourceMessages &messages);
    void showMany(const std::vector<SourceMessages> &problems);

    const ShownSources &m_shown;
    std::vector<SourceMessages> m_sources;
    QVBoxLayout *m_column;
    QLabel *m_whose; ///< the one message is, where several sources are shown
    MessageBar *m_all; ///< one message for many
    QPointer<SourceProblemsDialog> m_dialog;
};

} // namespace ui
