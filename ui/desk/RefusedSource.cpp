// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/RefusedSource.h"

#include "ui/words/SourceContext.h"

using namespace Qt::StringLiterals;

namespace ui {

RefusedSource::RefusedSource(const patchbay::Source::Identity &identity, const aws::Error &error,
                             const Remedies &remedies, QWidget *parent)
    : m_problemBar(new MessageBar(parent))
{
    const ErrorText text = describe(error, contextOf(identity, ErrorContext::Act::Listing));
    m_problemBar->setRemedies(remedies);
    m_problemBar->showError(u"refused"_s, text);
    m_emptyPage = emptyPageFor(text, remedies);
}

RefusedSource::~RefusedSource()
{
    delete m_problemBar;
}

} // namespace ui
