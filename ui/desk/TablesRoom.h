// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Ids.h"
#include "ui/desk/Services.h"
#include "ui/tables/TableFile.h"

#include <QObject>

#include <functional>
#include <optional>

class QWidget;

namespace ui {

class Commands;
class PlantView;
class StatusLine;

/// Everything the desk exchanges with spreadsheets: writes what there is into a table, and leads from one to the
/// preview of a patch, or to labels. GUI thread only.
class TablesRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TablesRoom)

public:
    /// All of it outlives this; dialogs belong to the window. What was done is said in `status`.
    TablesRoom(const Services &services, PlantView &view, StatusLine &status, QWidget &window);

    /// The commands of tables lead here, and what else the view has to be saved in rows.
    void carryOut(const Commands &commands);
    /// As it is filtered and sorted, with the columns that are shown.
    void exportList();
    /// Every encoder of all that is open, and all that is known of it.
    void exportEverything();
    /// What people call encoders, and how they mark stages: of all, whether or not they are open.
    void exportLabels();
    void importBindings();
    /// From this file, for a source that a person names.
    void importFrom(const QString &path);
    void importLabels();
    /// The same of labels.
    void importLabelsFrom(const QString &path);

Q_SIGNALS:
    /// Why something was not done.
    void failed(const QString &sentence);

private:
    void ask(const QString &title, void (TablesRoom::*then)(const QString &path));
    /// Reads it, and has `then` have it, if it can be read.
    void read(const QString &path, void (TablesRoom::*then)(const TableFile &file));
    void offerBindings(const TableFile &file);
    void offerLabels(const TableFile &file);
    patchbay::SourceId firstShown() const;
    /// What a patch would come to, what became of it, or whatever else the window shows in rows. `file` is what the
    /// file is to be called, without a date or an ending.
    void exportRows(const QString &name, const QString &file, const std::vector<QStringList> &rows);
    void write(const QString &title, const QString &suggested, const std::function<QByteArray()> &table);

    Services m_services;
    PlantView &m_view;
    StatusLine &m_status;
    QWidget &m_window;
};

} // namespace ui
