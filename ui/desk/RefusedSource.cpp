// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/RefusedSource.h"

#include "ui/words/SourceContext.h"

using namespace Qt::StringLiterals;

namespace ui {

RefusedSource::RefusedSource(const patchbay::Source::Identity &identity, const aws::Error &error,
                             const Remedies &remedies, QWidget *parent)
    : m_messages(new SourceMessages(identity.id, sourceName(identity), parent))
{
    const ErrorText text = describe(error, contextOf(identity, ErrorContext::Act::Listing));
    m_messages->bar().setRemedies(remedies);
    m_messages->bar().showError(u"refused"_s, text);
    m_emptyPage = emptyPageFor(text, remedies);
}

/// Not at once: one of its buttons may be what has the source opened, and is being clicked.
RefusedSource::~RefusedSource()
{
    if (!m_messages)
        return;
    m_messages->hide();
    m_messages->deleteLater();
}

} // namespace ui
