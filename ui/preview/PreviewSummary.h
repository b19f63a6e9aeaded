// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QComboBox;
class QLabel;

namespace ui {

class PreviewModel;
class PreviewTable;
class SecondaryLabel;

/// How many items of a preview are what, and which of them the table shows.
class PreviewSummary final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PreviewSummary)

public:
    /// Model and table outlive it.
    PreviewSummary(const PreviewModel &model, PreviewTable &table, QWidget *parent = nullptr);

private:
    void update();

    const PreviewModel &m_model;
    QLabel *m_counts;
    QComboBox *m_show;
    SecondaryLabel *m_total;
};

} // namespace ui
