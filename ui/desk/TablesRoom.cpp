// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/TablesRoom.h"

#include "files/WholeFile.h"
#include "patchbay/csv/PlantCsv.h"
#include "patchbay/labels/Labels.h"
#include "patchbay/plant/Plant.h"
#include "text/Csv.h"
#include "text/Isolate.h"
#include "ui/desk/PlantView.h"
#include "ui/desk/StatusLine.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/inventory/ShownCells.h"
#include "ui/settings/FileQuestion.h"
#include "ui/tables/ImportBindingsDialog.h"
#include "ui/words/FileWords.h"

#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Spreadsheets open what is parted by the sign that their language has for it: where the comma is the decimal point,
/// that is the semicolon.
QChar separator()
{
    return QLocale::system().decimalPoint() == u","_s ? u';' : u',';
}

QString tableFilter()
{
    return TablesRoom::tr("Tables (*.csv);;All files (*)");
}

} // namespace

TablesRoom::TablesRoom(const Services &services, PlantView &view, StatusLine &status, QWidget &window)
    : m_services(services)
    , m_view(view)
    , m_status(status)
    , m_window(window)
{
}

void TablesRoom::write(const QString &title, const QString &suggested, const std::function<QByteArray()> &table)
{
    const auto chosen = [this, table](const QString &path) {
        if (const auto done = files::replace(path, table(), files::Readers::OfTheFolder))
            m_status.showPassing(text::filled(tr("%1 is written."), path));
        else
            Q_EMIT failed(
                text::filled(tr("Nothing was exported. %1 could not be written: %2."), path, fileReason(done.error())));
    };
    FileQuestion{title, tableFilter(), suggested}.ask(m_services.settings, m_window, chosen);
}

void TablesRoom::exportList()
{
    write(tr("Export list as CSV"), tr("list.csv", "a file’s name"),
          [this] { return text::csv(shownCells(m_view.inventoryView().table()), separator()); });
}

void TablesRoom::exportEverything()
{
    write(tr("Export everything"), tr("everything.csv", "a file’s name"),
          [this] { return patchbay::plantCsv(m_services.plant, m_services.labels, separator()); });
}

void TablesRoom::exportRun(const QString &name, const std::vector<QStringList> &rows)
{
    write(text::filled(tr("Export %1"), name), tr("changes.csv", "a file’s name"),
          [rows] { return text::csv(rows, separator()); });
}

void TablesRoom::importBindings()
{
    FileQuestion{tr("Import bindings from CSV"), tableFilter()}.ask(m_services.settings, m_window,
                                                                    [this](const QString &path) { importFrom(path); });
}

void TablesRoom::importFrom(const QString &path)
{
    if (m_services.plant.sources().all().empty())
        return;
    const QString name = QFileInfo(path).fileName();
    const auto content = files::read(path);
    if (!content) {
        Q_EMIT failed(
            text::filled(tr("Nothing was imported. %1 could not be read: %2."), name, fileReason(content.error())));
        return;
    }
    const QList<patchbay::SourceId> &shown = m_view.shown();
    auto *const dialog =
        new ImportBindingsDialog({name, *content}, m_services.plant, m_services.labels,
                                 shown.isEmpty() ? patchbay::SourceId() : shown.constFirst(), &m_window);
    connect(dialog, &ImportBindingsDialog::chosen, &m_view, &PlantView::preview);
    dialog->open();
}

} // namespace ui
