// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/taking/RowButtons.h"

#include "text/Isolate.h"
#include "ui/taking/LeftOfRun.h"
#include "ui/widgets/ReadingOnly.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QTreeView>

namespace ui {

namespace {

constexpr char offerName[] = "offer";

} // namespace

RowButtons::RowButtons(patchbay::PatchRun &run, const LeftOfRun &left, QTreeView &rows, int column, const Acts &acts)
    : QObject(&rows)
    , m_run(run)
    , m_left(left)
    , m_rows(rows)
    , m_column(column)
    , m_acts(acts)
{
    connect(&run, &patchbay::PatchRun::itemChanged, this, &RowButtons::update);
    connect(&run, &patchbay::PatchRun::itemLeft, this, &RowButtons::update);
    updateAll();
}

void RowButtons::updateAll()
{
    for (int row = 0; row < m_run.count(); ++row)
        update(row);
}

RowButtons::Offer RowButtons::offerIn(int row) const
{
    if (m_run.item(row).isWaiting())
        return m_acts.cancelWait ? Offer::CancelWait : Offer::Nothing;
    return m_acts.wait && m_acts.disconnect && m_left.isLeftLive(row) ? Offer::WaitOrDisconnect : Offer::Nothing;
}

/// At the end of the cell, beside its words.
void RowButtons::update(int row)
{
    const QModelIndex index = m_rows.model()->index(row, m_column);
    const QWidget *const place = m_rows.indexWidget(index);
    const Offer offer = offerIn(row);
    if (place ? place->property(offerName).toInt() == int(offer) : offer == Offer::Nothing)
        return;
    m_rows.setIndexWidget(index, offer == Offer::Nothing ? nullptr : makePlace(row, offer));
}

QWidget *RowButtons::makePlace(int row, Offer offer)
{
    const QString name = m_rows.model()->index(row, 0).data().toString();
    auto *const place = new QWidget;
    place->setProperty(offerName, int(offer));
    auto *const line = new QHBoxLayout(place);
    line->setContentsMargins({});
    line->addStretch(1);
    if (offer == Offer::CancelWait) {
        line->addWidget(makeButton(tr("Cancel wait"), text::filled(tr("Cancel wait of %1", "an encoder"), name),
                                   tr("Its encoder stays where it is"), [this, row] {
                                       // The row may be another one afterwards.
                                       const patchbay::EncoderId encoder = m_run.item(row).rebind.encoder;
                                       m_acts.cancelWait(encoder);
                                   }));
        return place;
    }
    line->addWidget(makeButton(tr("Wait"), text::filled(tr("Let %1 wait", "an encoder"), name),
                               tr("It moves by itself once it has stopped"), [this, row] { m_acts.wait(m_run, row); }));
    line->addWidget(makeButton(tr("Disconnect…"), text::filled(tr("Disconnect %1…", "an encoder"), name),
                               tr("You are asked before it is cut off"),
                               [this, row] { m_acts.disconnect(m_run, row); }));
    return place;
}

QWidget *RowButtons::makeButton(const QString &text, const QString &accessibleName, const QString &hint,
                                const std::function<void()> &act)
{
    auto *const button = new QToolButton;
    button->setText(text);
    button->setAccessibleName(accessibleName);
    setChanging(*button);
    button->setAutoRaise(true);
    button->setToolTip(hint);
    button->setMaximumHeight(m_rows.sizeHintForRow(0));
    connect(button, &QToolButton::clicked, this, act);
    return button;
}

} // namespace ui
