// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/preview/PreviewItems.h"

#include <QTreeView>

namespace ui {

class PreviewModel;
class LiveDelegate;
class StageDelegate;

/// The rows of a preview: all of them, or some, with the keys that tick them and choose their stages. What is hidden is
/// neither selected nor ticked by a key.
class PreviewTable final : public QTreeView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PreviewTable)

public:
    /// Model and plant outlive it.
    PreviewTable(PreviewModel &model, const patchbay::Plant &plant, QWidget *parent = nullptr);

    /// Hides the others, whatever becomes of them.
    void setShow(PreviewShow show);
    /// Takes over what is chosen in a row that is open.
    void commitOpen();
    /// What it is made for, in pixels.
    int wishedWidth() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void addKeys();
    void hideOthers();
    void tickSelected();

    PreviewModel &m_model;
    StageDelegate *m_stages;
    LiveDelegate *m_ifLive;
    PreviewShow m_show = PreviewShow::All;
    bool m_isFitting = false;
    bool m_isArranged = false; ///< by a person
};

} // namespace ui
