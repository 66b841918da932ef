<#macro content>
  <section class="demo-accounts" aria-labelledby="demo-accounts-title">
    <h2 id="demo-accounts-title">${msg("demoAccounts")}</h2>
    <p>${msg("demoPassword")} <code>demo</code></p>
    <dl>
      <#list ["hr", "hr.2", "leadership", "auditor", "admin", "commander.q1", "ward.q1", "registrar.q1", "officer.q1"] as account>
        <div><dt><code>${account}</code></dt><dd>${msg("demoAccount." + account)}</dd></div>
      </#list>
    </dl>
  </section>
</#macro>
