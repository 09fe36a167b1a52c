/** Generated from the migrated schema by `./sunlit generate`. Do not edit. */
import type { ColumnType, Generated } from 'kysely'
import type { Instant, Json, PlainDate } from '#kernel'

type JsonColumn<Value> = ColumnType<Value, string, string>
type JsonDefault<Value> = ColumnType<Value, string | undefined, string>
type Computed<Value> = ColumnType<Value, never, never>

/** Every table of the program, as its rows are read. */
export interface Database {
  'compendium.entry': {
    id: string
    kind: string
    organ_id: string
    version: number
    retired: Generated<boolean>
    created_at: Instant
  }
  'compendium.version': {
    entry_id: string
    version: number
    content: JsonColumn<Json>
    note: string
    retired: Generated<boolean>
    changed_by: string
    changed_at: Instant
  }
  'complaints.complaint': {
    id: string
    request_id: string
    organ_id: string
    authority_id: string
    about: string
    channel: string
    text: string
    received_on: PlainDate
    due_on: PlainDate
    state: string
    explain_asked_on: PlainDate | null
    explain_due_on: PlainDate | null
    explanation: string | null
    explained_on: PlainDate | null
    order_text: string | null
    ordered_on: PlainDate | null
    order_due_on: PlainDate | null
    result: string | null
    result_text: string | null
    concluded_on: PlainDate | null
    letter_id: string | null
    version: Generated<number>
    created_at: Instant
    passed_on: PlainDate | null
    passed_to: string | null
    passed_letter_id: string | null
    answer_expected_on: PlainDate | null
    answer_number: string | null
  }
  'conversions.asked': {
    request_id: string
    organ_id: string
    asked_on: PlainDate
    topic: string
    place_id: string | null
    applicant: string
    outcome: string
    given_on: PlainDate | null
    title: string
    items: string[]
    noticed_at: Instant
  }
  'conversions.draft': {
    proposal_id: string
    number: number
    title: string
    summary: string
    files: JsonColumn<Json>
    looked_through: boolean
    drafted_by: string
    drafted_on: PlainDate
    submitted_on: PlainDate | null
    reviewed_by: string | null
    reviewed_on: PlainDate | null
    passed: boolean | null
    opinion: string | null
  }
  'conversions.file_check': {
    proposal_id: string
    digest: string
    outcome: string
    found: JsonColumn<Json>
    checked_at: Instant
  }
  'conversions.member': {
    request_id: string
    proposal_id: string
    joined_on: PlainDate
  }
  'conversions.proposal': {
    id: string
    organ_id: string
    topic: string
    place_id: string | null
    title: string
    items: string[]
    reason: string
    state: string
    proposed_on: PlainDate
    ready_on: PlainDate | null
    due_on: PlainDate | null
    version: number
    publication_id: string | null
    link: string | null
    published_on: PlainDate | null
    declined_reason: string | null
    declined_article: string | null
    declined_by: string | null
    declined_on: PlainDate | null
    changed_at: Instant
  }
  'exchange.inbox': {
    receiver: string
    number: number
    type: string
    received_at: Instant
    outcome: string
    attempts: Generated<number>
    reason: string | null
    sealed: string | null
    next_try_at: Instant | null
  }
  'exchange.known': {
    receiver: string
    highest: Generated<number>
    asked_again: Generated<number[]>
  }
  'exchange.outgoing': {
    sender: string
    number: number
    outbox_id: number
    sent_at: Instant | null
    acknowledged_at: Instant | null
  }
  'exchange.stopped': {
    sender: string
    outbox_id: number
    type: string
    paths: string[]
    stopped_at: Instant
  }
  'exchange.stream': {
    sender: string
    last_number: Generated<number>
    acknowledged_through: Generated<number>
    settled_id: Generated<number>
    candidate_id: Generated<number>
    candidate_xid: Generated<string>
  }
  'identity.challenge': {
    digest: string
    person_id: string
    started_at: Instant
    ends_at: Instant
    tries: Generated<number>
    used_at: Instant | null
  }
  'identity.credential': {
    person_id: string
    hash: string
    changed_at: Instant
  }
  'identity.leave': {
    id: Generated<string>
    person_id: string
    from_day: PlainDate
    to_day: PlainDate
    set_at: Instant
    cancelled_at: Instant | null
  }
  'identity.lock': {
    account_digest: string
    failures: Generated<number>
    last_failure_at: Instant
    locked_until: Instant | null
  }
  'identity.person': {
    id: Generated<string>
    name: string
    account: string
    organ_id: string
    active: Generated<boolean>
    must_change_password: Generated<boolean>
    rehearsal: Generated<boolean>
    created_at: Instant
  }
  'identity.rehearsal': {
    only_row: Generated<boolean>
    switched_on_at: Instant
  }
  'identity.role_grant': {
    id: Generated<string>
    person_id: string
    role: string
    organ_id: string
    granted_at: Instant
    granted_by: string | null
    revoked_at: Instant | null
    revoked_by: string | null
  }
  'identity.session': {
    id: Generated<string>
    digest: string
    person_id: string
    origin: string
    started_at: Instant
    seen_at: Instant
    ended_at: Instant | null
    end_reason: string | null
  }
  'identity.setting': {
    name: string
    value: JsonColumn<Json>
  }
  'identity.sign_in_try': {
    id: Computed<number>
    at: Instant
    person_id: string | null
    account_digest: string
    origin: string
    outcome: string
  }
  'identity.spent_step': {
    person_id: string
    step: number
  }
  'identity.stand_in': {
    person_id: string
    stand_in_id: string
    set_at: Instant
  }
  'identity.totp': {
    person_id: string
    sealed: string
    confirmed_at: Instant | null
  }
  'inquiries.ticket': {
    id: string
    request_id: string
    organ_id: string
    to_organ_id: string
    item: number | null
    question: string
    asked_on: PlainDate
    asked_by: string
    due_on: PlainDate
    answer: string | null
    answered_on: PlainDate | null
    answered_by: string | null
    revision: number
    created_at: Instant
  }
  'intake.complaint': {
    id: string
    tracking_number: string
    on_day: PlainDate
    at: Instant
    sealed: string
  }
  'intake.draft': {
    id: string
    token_digest: string
    step: number
    sealed: string | null
    begun_at: Instant
    kept_at: Instant
    keep_until: PlainDate
    submission_id: string | null
  }
  'intake.failed_try': {
    origin: string
    at: Instant
  }
  'intake.file': {
    draft_id: string
    digest: string
    sealed_name: string
    type: string
    bytes: number
    purpose: string
    attached_at: Instant
  }
  'intake.filing_time': {
    on_day: PlainDate
    seconds: number
  }
  'intake.follow_up': {
    id: string
    tracking_number: string
    kind: string
    letter_id: string | null
    on_day: PlainDate
    at: Instant
    sealed: string | null
  }
  'intake.guidance_exit': {
    on_day: PlainDate
    exit: string
    count: Generated<number>
  }
  'intake.idempotency': {
    act: string
    key: string
    caller: string
    created_at: Instant
    answer: string | null
  }
  'intake.journal': {
    id: number
    at: Instant
    act: string
    name: string
    caller_kind: string
    person_id: string | null
    session_id: string | null
    part: string | null
    organ_id: string | null
    subject_kind: string
    subject_id: string
    detail: JsonDefault<Json>
    mac: string
  }
  'intake.opening': {
    tracking_number: string
    code_digest: string
    sealed: string
    opened_at: Instant
  }
  'intake.outbox': {
    id: Computed<number>
    at: Instant
    type: string
    version: number
    seal_row: string
    payload: string
    files: Generated<string[]>
  }
  'intake.proxy_end': {
    slip_id: string
    at: Instant
  }
  'intake.proxy_slip': {
    slip_id: string
    tracking_number: string
    code_digest: string
    until: PlainDate
    given_on: PlainDate
    given_at: Instant
    sealed: string
  }
  'intake.proxy_use': {
    id: string
    slip_id: string
    tracking_number: string
    what: string
    on_day: PlainDate
    at: Instant
    sealed: string | null
  }
  'intake.rating': {
    tracking_number: string
    letter_id: string
    score: number
    solved: string | null
    given_on: PlainDate
    changed_at: Instant
  }
  'intake.submission': {
    id: string
    draft_token_digest: string
    tracking_number: string
    code_digest: string
    organ_id: string
    channel: string
    submitted_on: PlainDate
    submitted_at: Instant
    received_on: PlainDate | null
    sealed: string
  }
  'letters.audio': {
    letter_id: string
    digest: string
    bytes: number
    type: string
    made_at: Instant
  }
  'letters.counter': {
    organ_id: string
    year: number
    series: string
    last: number
  }
  'letters.letter': {
    id: string
    organ_id: string
    subject_kind: string
    subject_id: string
    kind: string
    title: string
    addressee_ref: string | null
    on_day: PlainDate
    document_number: string | null
    year: number | null
    series: string | null
    serial: number | null
    content: string
    created_at: Instant
    created_by: string | null
    template_id: string | null
    template_version: number | null
    template_organ_id: string | null
  }
  'letters.rendering': {
    letter_id: string
    pdf_digest: string
    pdf_bytes: number
    docx_digest: string
    docx_bytes: number
    glyphs_missing: boolean
    rendered_at: Instant
  }
  'letters.template_draft': {
    template_id: string
    organ_id: string
    text: string
    revision: number
    changed_at: Instant
    changed_by: string
  }
  'letters.template_version': {
    template_id: string
    organ_id: string
    version: number
    text: string | null
    effective_from: PlainDate
    reason: string
    published_at: Instant
    published_by: string
  }
  'links.check': {
    id: Computed<number>
    url: string
    checked_at: Instant
    outcome: string
    status: number | null
    final_url: string | null
    title: string | null
    reason: string
  }
  'notifications.consent': {
    request_id: string
    mail: boolean
    sms: boolean
    changed_at: Instant
    changed_by: string | null
  }
  'notifications.message': {
    id: string
    key: string
    way: string
    person_id: string | null
    request_id: string | null
    organ_id: string | null
    urgent: Generated<boolean>
    title: string
    body: string
    lines: JsonDefault<Json>
    state: string
    attempts: Generated<number>
    next_try_at: Instant
    claimed_until: Instant | null
    trouble: string | null
    trouble_at: Instant | null
    created_at: Instant
    sent_at: Instant | null
    settled_at: Instant | null
    settled_by: string | null
    settled_how: string | null
  }
  'notifications.notice': {
    id: string
    person_id: string
    key: string
    rule: string
    topic: string
    urgent: Generated<boolean>
    subject_kind: string
    subject_id: string
    organ_id: string | null
    number: Generated<string>
    about: Generated<string>
    title: string
    text: Generated<string>
    actor: string | null
    at: Instant
    read_at: Instant | null
    in_digest: Generated<boolean>
    digested_at: Instant | null
  }
  'notifications.person_setting': {
    person_id: string
    mail: string | null
    mobile: string | null
    wishes: JsonDefault<Json>
    quiet_from: string | null
    quiet_to: string | null
    digest: Generated<boolean>
    changed_at: Instant
  }
  'notifications.setting': {
    name: string
    value: JsonColumn<Json>
  }
  'notifications.told': {
    request_id: string
    way: string
    key: string
    message_id: string
  }
  'notifications.way_state': {
    way: string
    worked_at: Instant | null
    trouble: string | null
    trouble_at: Instant | null
    failures: Generated<number>
    paused_until: Instant | null
  }
  'organs.guide_version': {
    organ_id: string
    version: number
    foi_office: Generated<string>
    address: Generated<string>
    postcode: Generated<string>
    hours: Generated<string>
    phone: Generated<string>
    fax: Generated<string>
    email: Generated<string>
    website: Generated<string>
    scope: Generated<string>
    how_to_obtain: Generated<string>
    announced_channels: Generated<string[]>
    updated_on: PlainDate
    changed_at: Instant
    changed_by: string | null
    note: Generated<string>
  }
  'organs.organ': {
    id: Generated<string>
    name: string
    short_name: string
    kind: string
    level: string
    parent_id: string | null
    government_id: string | null
    code: string
    receives_requests: Generated<boolean>
    auto_confirm: Generated<boolean>
    email_receipt: Generated<string>
    takes_reconsideration_at: string | null
    takes_reconsideration_url: string | null
    reconsideration_organ_id: string | null
    reconsideration_name: string | null
    reconsideration_address: string | null
    reconsideration_url: string | null
    reconsideration_reason: string | null
    court_name: string | null
    court_address: string | null
    district_court_name: string | null
    district_court_address: string | null
    valid_from: PlainDate | null
    valid_to: PlainDate | null
    sort: Generated<number>
  }
  'organs.organ_version': {
    organ_id: string
    version: number
    content: JsonColumn<Json>
    recorded_at: Generated<Instant>
  }
  'organs.setting': {
    name: string
    value: JsonColumn<Json>
  }
  'organs.succession': {
    predecessor_id: string
    successor_id: string
    since: PlainDate
    basis: string
  }
  'platform.docket': {
    kind: string
    subject_id: string
    seq: number
    id: number
    on_day: PlainDate
    fact: JsonColumn<Json>
    recorded_at: Instant
    recorded_by: string | null
    act: string
    digest: string
    mac: string
  }
  'platform.idempotency': {
    act: string
    key: string
    caller: string
    created_at: Instant
    answer: string | null
  }
  'platform.journal': {
    id: number
    at: Instant
    act: string
    name: string
    caller_kind: string
    person_id: string | null
    session_id: string | null
    part: string | null
    organ_id: string | null
    subject_kind: string
    subject_id: string
    detail: JsonDefault<Json>
    mac: string
  }
  'platform.migration': {
    number: number
    name: string
    checksum: string
    applied_at: Generated<Instant>
  }
  'platform.outbox': {
    id: Computed<number>
    at: Instant
    type: string
    version: number
    seal_row: string
    payload: string
    files: Generated<string[]>
  }
  'platform.seal': {
    number: number
    at: Instant
    entries: number
    root: string
    previous: string
    digest: string
    mac: string
  }
  'platform.setting': {
    name: string
    value: JsonColumn<Json>
  }
  'precedents.departure': {
    id: string
    request_id: string
    organ_id: string
    request_number: string
    subject: string
    code: string
    against: JsonColumn<Json>
    reason: string
    given_by: string
    given_on: PlainDate
    given_at: Instant
    verdict: string | null
    remark: string | null
    new_line: Generated<boolean>
    judged_by: string | null
    judged_on: PlainDate | null
    judged_at: Instant | null
  }
  'precedents.entry': {
    request_id: string
    organ_id: string
    code: string
    sub_reason: string | null
    articles: string[]
    document_number: string
    decided_on: PlainDate
    subject: string
    items: string[]
    reasons: string
    content: string
    standing: Generated<string>
    grams: string
    indexed_at: Instant
  }
  'publications.item': {
    id: string
    organ_id: string
    origin: string
    state: string
    title: string
    issuing_number: string | null
    issued_on: PlainDate | null
    published_on: PlainDate | null
    topic: string
    keywords: Generated<string[]>
    summary: Generated<string>
    address: string | null
    site_name: Generated<string>
    body: string | null
    source_kind: string | null
    source_reference: string | null
    version: number
    recorded_by: string
    recorded_at: Instant
    published_by: string | null
    withdrawn_on: PlainDate | null
    withdrawn_reason: string | null
    link_outcome: string | null
    link_reason: string | null
    link_looked_at: Instant | null
    words: string
  }
  'publications.version': {
    item_id: string
    version: number
    state: string
    content: JsonColumn<Json>
    note: string
    changed_by: string
    changed_at: Instant
  }
  'ratings.call_back': {
    rating_id: string
    organ_id: string
    score: number
    opened_on: PlainDate
    due_on: PlainDate
    done_on: PlainDate | null
    done_by: string | null
    reached: boolean | null
    record: string | null
  }
  'ratings.rating': {
    id: string
    request_id: string
    organ_id: string
    letter_id: string
    score: number
    solved: string | null
    comment: string
    given_on: PlainDate
    changed_on: PlainDate | null
  }
  'register_import.import': {
    id: string
    organ_id: string
    digest: string
    name: string
    state: string
    remark: string | null
    sheets: JsonDefault<Json>
    mapping: JsonDefault<Json | null>
    checked_mapping: string | null
    on_bad: string | null
    at_sheet: Generated<number>
    at_row: Generated<number>
    total: Generated<number>
    done: Generated<number>
    undo_reason: string | null
    created_by: string
    created_at: Instant
    started_by: string | null
    changed_at: Instant
  }
  'register_import.profile': {
    organ_id: string
    columns: JsonColumn<Json>
    words: JsonColumn<Json>
    saved_at: Instant
  }
  'register_import.row': {
    import_id: string
    sheet: number
    row: number
    cells: string
    state: string
    problems: JsonDefault<Json>
    old_number: string | null
    is_open: boolean | null
    request_id: string | null
  }
  'remedies.answer': {
    proceeding_id: string
    content: string
    changed_at: Instant
    changed_by: string
  }
  'remedies.evidence': {
    proceeding_id: string
    number: number
    source: string
    ref: Generated<string>
    name: string
    purpose: string
    pages: number | null
    origin: Generated<string>
  }
  'remedies.proceeding': {
    id: string
    request_id: string
    organ_id: string
    kind: string
    follows: string | null
    procedure: string
    target: string
    by_whom: string
    body: string
    body_number: Generated<string>
    owner: string | null
    received_on: PlainDate
    accepted_on: PlainDate | null
    answer_due_on: PlainDate
    decision_expected_on: PlainDate
    hearing_on: PlainDate | null
    answered_on: PlainDate | null
    answer_letter: string | null
    outcome: string | null
    result: string | null
    decided_on: PlainDate | null
    concluded_on: PlainDate | null
    result_number: Generated<string>
    procedure_only: Generated<boolean>
    new_decision_ordered: Generated<boolean>
    new_decision_due_on: PlainDate | null
    opinion_due_on: PlainDate | null
    opinion_reported_on: PlainDate | null
    version: Generated<number>
    created_at: Instant
    struck_on: PlainDate | null
    struck_by: string | null
    struck_reason: string | null
  }
  'requests.applicant': {
    request_id: string
    name: string
    id_kind: string
    id_number: string
    contact_person: string | null
    phone: string
    email: string | null
    address: string | null
    postcode: string | null
    id_index: string
    short_name: string
  }
  'requests.archive_package': {
    request_id: string
    docket_digest: string
    zip_digest: string
    zip_bytes: number
    pdf_digest: string
    pdf_bytes: number
    built_at: Instant
  }
  'requests.arrived': {
    id: string
    organ_id: string
    channel: string
    arrived_on: PlainDate
    submitted_on: PlainDate | null
    mail_number: string | null
    text: string | null
    kept_at: Instant
    kept_by: string
    settled: string | null
    settled_at: Instant | null
    settled_by: string | null
    reason: string | null
  }
  'requests.arrived_case': {
    arrived_id: string
    request_id: string
  }
  'requests.arrived_file': {
    arrived_id: string
    digest: string
    name: string
    role: string
    place: number
    added_at: Instant
    added_by: string
  }
  'requests.attachment': {
    request_id: string
    digest: string
    name: string
    role: string
    added_at: Instant
    added_by: string | null
  }
  'requests.co_search': {
    id: string
    request_id: string
    ref: string
    organ_id: string
    due_on: PlainDate
    title: string
    question: string
    letter_id: string
    sent_at: Instant
    sent_by: string
    outcome: string | null
    answer: string | null
    answered_at: Instant | null
    answered_by: string | null
    reply_letter_id: string | null
    withdrawn_at: Instant | null
  }
  'requests.co_search_file': {
    co_search_id: string
    digest: string
    name: string
    way: string
  }
  'requests.conference': {
    id: string
    request_id: string
    ref: string
    organ_id: string
    year: number
    held_on: PlainDate
    question: string
    conclusion: string | null
    opened_at: Instant
    opened_by: string
    drafted_by: string | null
    letter_id: string | null
    standing: string
  }
  'requests.conference_participant': {
    conference_id: string
    ref: string
    kind: string
    organ_id: string | null
    name: string | null
    person_id: string | null
    opinion: string | null
    opinion_by: string | null
    opinion_at: Instant | null
    confirmed_by: string | null
    confirmed_at: Instant | null
    confirmed_on_paper: Generated<boolean>
  }
  'requests.counter': {
    organ_id: string
    year: number
    last: number
  }
  'requests.draft': {
    request_id: string
    number: number
    code: string
    content: JsonColumn<Json>
    drafter: string
    legal_reviewer: string | null
    disclosure_reviewer: string | null
    signer: string | null
    created_at: Instant
    short_chain: Generated<boolean>
  }
  'requests.filing_numbers': {
    on_day: PlainDate
    numbers: JsonColumn<Json>
  }
  'requests.findable': {
    request_id: string
    organ_id: string
    words: string
  }
  'requests.form_draft': {
    person_id: string
    form: string
    about: string
    content: string
    changed_at: Instant
  }
  'requests.guidance_exit': {
    day: PlainDate
    exit: string
    count: number
  }
  'requests.hand_over': {
    id: string
    request_id: string
    target: string
    target_name: string
    matter: string
    consented: boolean
    on_day: PlainDate
    handed_by: string
    created_at: Instant
  }
  'requests.letter_rule': {
    number: number
    version: number
    organ_id: string
    content: JsonColumn<Json>
    active: boolean
    reason: string | null
    by_person: string
    created_at: Instant
  }
  'requests.letter_sent': {
    letter_id: string
    request_id: string
    sent_at: Instant
  }
  'requests.likeness': {
    request_id: string
    organ_id: string
    grams: string
  }
  'requests.old_counter': {
    organ_id: string
    year: number
    last: number
  }
  'requests.old_entry': {
    request_id: string
    import_id: string
    content: string
  }
  'requests.old_in_reports': {
    organ_id: string
    counted: boolean
    set_by: string
    set_at: Instant
  }
  'requests.paper_package': {
    id: string
    request_id: string
    digest: string
    bytes: number
    pages: number
    apart: JsonColumn<Json>
    built_at: Instant
    number: Computed<number>
  }
  'requests.party': {
    request_id: string
    ref: string
    kind: string
    name: string
    address: Generated<string>
    phone: string | null
  }
  'requests.progress_sent': {
    request_id: string
    revision: number
    digest: string
    sent_at: Instant
  }
  'requests.proxy_slip': {
    id: string
    request_id: string
    code_digest: string
    proxy: string
    powers: string[]
    given_where: string
    given_on: PlainDate
    given_at: Instant
    given_by: string | null
    until: PlainDate
    revision: Generated<number>
    ended_at: Instant | null
    ended_how: string | null
    ended_by: string | null
  }
  'requests.proxy_use': {
    id: string
    slip_id: string
    what: string
    on_day: PlainDate
    at: Instant
    counted: boolean
    new_request_id: string | null
  }
  'requests.reading_sent': {
    letter_id: string
    request_id: string
    revision: number
    sent_at: Instant
  }
  'requests.real_need': {
    id: string
    request_id: string
    need: string
    outcome: string | null
    recorded_by: string
    created_at: Instant
    number: Computed<number>
  }
  'requests.request': {
    id: string
    organ_id: string
    year: number
    serial: number
    number: string
    tracking_number: string
    code_digest: string
    subject: string
    description: string
    items: JsonColumn<Json>
    wish: JsonColumn<Json>
    channel: string
    assisted: Generated<boolean>
    mail_number: string | null
    applicant_kind: string
    version: number
    stage: string
    owner: string | null
    stand_in: string | null
    internal_due_on: PlainDate | null
    submitted_on: PlainDate
    received_on: PlainDate | null
    due_on: PlainDate | null
    projected_due_on: PlainDate | null
    correction_notice_due_on: PlainDate | null
    waiting_until: PlainDate | null
    clock_status: string | null
    provisional: Generated<boolean>
    decision: string | null
    sub_reason: string | null
    document_number: string | null
    decided_on: PlainDate | null
    dispatched_on: PlainDate | null
    delivered_on: PlainDate | null
    closed_on: PlainDate | null
    created_at: Instant
    changed_at: Instant
    lead_id: string | null
    fast_lane_on: PlainDate | null
    escalated_on: PlainDate | null
    reopened: Generated<number>
    counted_decision: string | null
    counted_sub_reason: string | null
    counted_on: PlainDate | null
    urgency: Computed<number>
    origin: Generated<string>
    old_number: string | null
  }
  'requests.review_note': {
    id: string
    request_id: string
    draft: number
    block: number
    quote: string
    text: string
    by_person: string
    created_at: Instant
    settled_as: string | null
    answer: string | null
    settled_by: string | null
    settled_at: Instant | null
  }
  'requests.set_aside': {
    request_id: string
    number: number
    on_day: PlainDate
    by_whom: string
    procedure_only: boolean
    entered: Computed<number>
  }
  'requests.statement': {
    id: string
    request_id: string
    kind: string
    ref: string | null
    on_day: PlainDate
    accepted: Generated<boolean>
    text: string
    items: JsonDefault<Json | null>
    created_at: Instant
  }
  'requests.tracking_counter': {
    day: PlainDate
    last: number
  }
  'site.complaint': {
    complaint_id: string
    tracking_number: string
    revision: number
    state: string
    sealed: string
    arrived_at: Instant
  }
  'site.inquiry': {
    tracking_number: string
    inquiry_id: string
    revision: number
    sealed: string
    arrived_at: Instant
  }
  'site.letter': {
    tracking_number: string
    letter_id: string
    kind: string
    on_day: PlainDate
    sealed: string
    arrived_at: Instant
  }
  'site.opened_content': {
    token_digest: string
    revision: number
    content: JsonColumn<Json>
    withdrawn: boolean
    arrived_at: Instant
  }
  'site.organ': {
    id: string
    position: number
    name: string
    short_name: string
    kind: string
    level: string
    parent_id: string | null
    receives_requests: boolean
    auto_confirm: boolean
    guide: JsonColumn<Json>
    reconsideration: JsonColumn<Json>
    court: JsonColumn<Json>
  }
  'site.proxy_slip': {
    slip_id: string
    tracking_number: string
    code_digest: string
    revision: number
    until: PlainDate
    ended_at: Instant | null
    sealed: string
    arrived_at: Instant
  }
  'site.publication': {
    id: string
    revision: number
    withdrawn: boolean
    organ_id: string
    organ_name: string
    title: string
    issuing_number: string | null
    published_on: PlainDate
    item: JsonColumn<Json>
    words: string
    arrived_at: Instant
  }
  'site.reading': {
    tracking_number: string
    letter_id: string
    token_digest: string
    revision: number
    sealed: string
    arrived_at: Instant
  }
  'site.request_progress': {
    tracking_number: string
    code_digest: string
    revision: number
    organ_id: string
    state: string
    sealed: string
    arrived_at: Instant
  }
  'site.seal': {
    number: number
    root: string
    on_day: PlainDate
  }
  'site.slip_word': {
    only_row: Generated<boolean>
    confirmed_on: PlainDate
    days: number
    most_days: number
    link_days: number
  }
  'talk.file': {
    message_id: string
    digest: string
    name: string
  }
  'talk.mention': {
    message_id: string
    person_id: string
    seen_at: Instant | null
  }
  'talk.message': {
    id: string
    request_id: string
    organ_id: string
    author: string
    audience: string
    body: string
    at: Instant
    seq: Computed<number>
  }
  'worklists.arrangement': {
    person_id: string
    places: Generated<string[]>
    start_id: string | null
    changed_at: Instant
  }
  'worklists.reminder': {
    id: string
    request_id: string
    on_day: PlainDate
    cause: string
    words: string | null
    reminded_by: string
    people: string[]
    at: Instant
  }
  'worklists.saved_filter': {
    id: string
    person_id: string
    organ_id: string | null
    content: string
    changed_at: Instant
  }
}
