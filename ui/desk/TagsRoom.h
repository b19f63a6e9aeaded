// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Ids.h"
#include "ui/desk/Services.h"
#include "ui/tags/TagsDialog.h"

#include <QObject>

namespace ui {

/// Has the tags of an encoder or a stage edited: reads them, asks, and has what was changed done. What becomes of that,
/// ActMessages tell. GUI thread only.
class TagsRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TagsRoom)

public:
    /// All of it outlives this; dialogs belong to the window.
    TagsRoom(const Services &services, QWidget &window);

    /// Does nothing where it is not listed.
    void edit(const patchbay::EncoderId &encoder);
    void edit(const patchbay::StageId &stage);

Q_SIGNALS:
    /// A change of these tags has ended, whatever came of it.
    void changed(const QString &arn);

private:
    void open(const TagsDialog::Subject &subject);
    void read(TagsDialog &dialog, const TagsDialog::Subject &subject);
    void take(const patchbay::Tagging &tagging);

    Services m_services;
    QWidget &m_window;
};

} // namespace ui
